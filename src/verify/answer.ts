/** The door's answer to a verification: plain JSON in, plain JSON out. */
import { answerOf, type Issues } from '../answer.js';
import { verifyDisclosure, type Verification } from './verify.js';

/** Whether what a lender published agrees with itself, with its terms and with the law; and which reading would fit where it does not. */
export const verify = (request: unknown): Verification | Issues => answerOf(() => verifyDisclosure(request), (answer) => answer);
