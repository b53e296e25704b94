/** Where a value lives, which follows from how often it changes. */

/** Bytes of a value of four draws. */
export const FOUR_DRAWS = 32

/**
 * `uniform`: the same in every draw and at every time; one number.
 * `table`: the same in every draw, changes with time; a column of the table of times.
 * `varying`: differs between draws; in scratch memory, four draws side by side.
 */
export type Home = 'uniform' | 'table' | 'varying'
