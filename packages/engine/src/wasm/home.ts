/** Where a value lives, which follows from how often it changes. */

/**
 * `uniform`: the same in every draw and at every time; one number.
 * `table`: the same in every draw, changes with time; a column of the table of times.
 * `varying`: differs between draws; in scratch memory, four draws side by side.
 */
export type Home = 'uniform' | 'table' | 'varying'
