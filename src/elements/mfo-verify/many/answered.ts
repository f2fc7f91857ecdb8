/** One request answered, whatever it is: no line of a file may stop the others. */
import { issue } from '../../../primitives/issue.js';
import { verify, type Issues, type Verification } from '../../../engine.js';

export function answered(request: unknown): Verification | Issues {
  try {
    return verify(request);
  } catch {
    return { issues: [issue('internal-error', '')] };
  }
}
