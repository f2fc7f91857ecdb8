/** Today in Kazakhstan, UTC+5 in the whole country: the one clock of the project, read by elements alone. */
const OFFSET_MS = 5 * 60 * 60 * 1000;

export const todayInKazakhstan = (): string => new Date(Date.now() + OFFSET_MS).toISOString().slice(0, 10);

/** This very second there: `2026-11-20T15:04:05+05:00`. */
export const nowInKazakhstan = (): string => `${new Date(Date.now() + OFFSET_MS).toISOString().slice(0, 19)}+05:00`;
