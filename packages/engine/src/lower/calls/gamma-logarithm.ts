/** The logarithm of the gamma function, as operations: every back end gives the same bits. */
import type { Operation } from '../../program.ts'
import { binary, number, unary } from '../operations.ts'

/** g and the coefficients of Lanczos's series for it. */
const G = 7
const SERIES = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]
const HALF_LN_TWO_PI = 0.9189385332046728

/**
 * ln gamma(x) for x above 0, off by less than 1e-14 of it or, near its zeros 1 and 2, by 1e-14; NaN
 * below 0. As ln gamma(x + 1) - ln x, so that one series serves also between 0 and 1.
 *
 * Source: Lanczos 1964, with the coefficients that Godfrey computed in 2001 for g = 7.
 */
export function gammaLogarithm(x: Operation): Operation {
  const [first = 0, ...rest] = SERIES
  const series = rest.reduce(
    (sum, coefficient, index) =>
      binary(
        'add',
        sum,
        binary('divide', number(coefficient), binary('add', x, number(index + 1))),
      ),
    number(first),
  )
  const base = binary('add', x, number(G + 0.5))
  const power = binary('multiply', binary('add', x, number(0.5)), unary('ln', base))
  const stirling = binary('add', binary('subtract', power, base), number(HALF_LN_TWO_PI))
  return binary('subtract', binary('add', stirling, unary('ln', series)), unary('ln', x))
}
