/** Whether a row of a changed schedule was paid by itself, early or late: it was never due on its day, and no penalty waits for it. */
import type { ChangeKind } from './changes.js';

/** `contract` is the row of the contract that it is. What a deferral brings has no such row, and is due. */
export const isOwnPayment = (contract: number | undefined, by: ChangeKind | undefined): boolean => by === 'late' || (contract === undefined && by !== undefined && by !== 'deferral');
