/** The worker of the verifier: answers the requests that it is sent, a list at a time. A file of its own when built. */
import { answered } from './answered.js';

const scope = self as unknown as { onmessage: ((event: MessageEvent<readonly unknown[]>) => void) | null; readonly postMessage: (message: unknown) => void };

scope.onmessage = ({ data }): void => scope.postMessage(data.map(answered));
// whoever opened it knows by this that the page's policy let it run
scope.postMessage('ready');
