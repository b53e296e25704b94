/**
 * How many uses of macros, or of submodels, a model may have in all: macros that call macros twice
 * each double with every level, and a slip should not fill the memory.
 */
export const MOST_USES = 20_000
