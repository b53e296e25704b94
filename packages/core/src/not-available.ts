/**
 * What Vensim calls `:NA:`, a value that is not there: a number like any other, so that `x = :NA:`
 * can be asked. Source: vensim.com, "na".
 */
export const NOT_AVAILABLE: number = -(2 ** 109)
