/** The continuous ranked probability score: how good a forecast is that is a whole distribution. */

/**
 * CRPS of a sample (its draws, in any order) at a figure of the record, in the figure's unit; lower is
 * better, and for a single number it is the distance. NaN without a draw.
 *
 * The fair estimator: the mean distance between draws is over different ones, so that its expected
 * value does not hang on how many there are. It may be a little below 0 for a few draws.
 * Source: Gneiting and Raftery 2007, Journal of the American Statistical Association 102, eq. 21;
 * fair: Ferro 2014, Quarterly Journal of the Royal Meteorological Society 140, 1917-1923.
 */
export function crpsOfSample(sample: Float64Array, value: number): number {
  const count = sample.length
  const sorted = sample.toSorted()
  let distance = 0
  let between = 0
  sorted.forEach((draw, index) => {
    distance += Math.abs(draw - value)
    // Each of the draws below counts as a distance upwards, each above as one downwards.
    between += (2 * index + 1 - count) * draw
  })
  return distance / count - (count < 2 ? 0 : between / (count * (count - 1)))
}
