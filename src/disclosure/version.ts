/** The version of the engine that an answer was made with: the package's own, which a test compares. */
export const VERSION = '0.1.0';
