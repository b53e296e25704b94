/** What can be asked of the things in a conveyor or a queue. */

/** In the order of the entries: one by its number, how many, the least, the most, their deviation. */
export const contentQuestions = ['at', 'count', 'least', 'most', 'deviation'] as const

/** A question. */
export type ContentQuestion = (typeof contentQuestions)[number]

/**
 * Slats of a belt or batches of a line, the first to leave first. `at` counts from 1, its fraction cut
 * off, and is 0 where there is none, as outside of an array (XMILE 1.0, 3.7.1). Of nothing the least,
 * the most and the deviation are NaN. The deviation is that of the whole, as of arrays.
 */
export function askContents(
  question: ContentQuestion | undefined,
  contents: readonly number[],
  number: number,
): number {
  switch (question) {
    case 'at':
      return Number.isNaN(number) ? NaN : (contents[Math.floor(number) - 1] ?? 0)
    case 'count':
      return contents.length
    case 'least':
      return contents.reduce((least, each) => Math.min(least, each), contents[0] ?? NaN)
    case 'most':
      return contents.reduce((most, each) => Math.max(most, each), contents[0] ?? NaN)
    case 'deviation':
      return deviation(contents)
    case undefined:
      return NaN
  }
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return Math.sqrt(squares / values.length)
}
