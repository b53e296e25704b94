/** What the shell is told when a command ends. */

/** All is well; there may be warnings. */
export const FINE = 0
/** The person's files have errors, or the machine would not do it. */
export const FAULTY_INPUT = 1
/** The command was called in a way that it does not understand. */
export const WRONG_USAGE = 2
/** The person ended it before it was done: 128 and the number of the signal, as shells have it. */
export const INTERRUPTED = 130
