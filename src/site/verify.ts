/** The page of the verifier, in either language. */
import '../define/mfo-verify.js';
import { followLanguage } from './language.js';

followLanguage();
