/**
 * Random numbers: one for each call, step and draw, the same for the same seed.
 *
 * Vendors' streams are not published, so that none can be met number by number. Here each call draws
 * numbers of its own, also where calls name one stream or seed.
 * Source: XMILE 1.0, 3.5.2; isee help, "Statistical builtins"; Vensim manual, fn_random, noise_seed.
 */
import { takes, takesFrom, type Builtin, type UnitTerm } from './builtin.ts'

/** Their keys. */
export type ChanceName =
  | 'BETA'
  | 'BINOMIAL'
  | 'EXPRND'
  | 'GAMMA'
  | 'LOGISTIC'
  | 'LOGNORMAL'
  | 'MONTECARLO'
  | 'NORMAL'
  | 'PARETO'
  | 'POISSON'
  | 'RANDOM_0_1'
  | 'RANDOM_BETA'
  | 'RANDOM_BINOMIAL'
  | 'RANDOM_EXPONENTIAL'
  | 'RANDOM_GAMMA'
  | 'RANDOM_LOOKUP'
  | 'RANDOM_NEGATIVE_BINOMIAL'
  | 'RANDOM_NORMAL'
  | 'RANDOM_POISSON'
  | 'RANDOM_TRIANGULAR'
  | 'RANDOM_UNIFORM'
  | 'RANDOM_WEIBULL'
  | 'TRIANGULAR'
  | 'UNIFORM'
  | 'WEIBULL'

/** Of XMILE and Stella: own parameters, then a seed, a minimum, a maximum and the time between draws, all optional. */
function xmile(own: readonly UnitTerm[], name?: readonly string[]): Builtin {
  const unit = { of: [...own, '1', 'u', 'u', 'time'] as const, is: 'u' as const }
  return takesFrom([own.length, own.length + 4], 'chance', unit, {
    only: 'xmile',
    limits: [own.length + 1, own.length + 2],
    ...(name && { called: { xmile: name } }),
  })
}

/** Of Vensim: minimum, maximum, own parameters, shift, stretch, stream. */
function vensim(own: number): Builtin {
  const shape = Array.from({ length: own }, () => '1' as const)
  const unit = { of: ['u', 'u', ...shape, 'u', 'u', '1'] as const, is: 'u' as const }
  return takes(own + 5, 'chance', unit, { only: 'vensim', limits: [0, 1] })
}

/** By key. */
export const chance: Readonly<Record<ChanceName, Builtin>> = {
  BETA: xmile(['1', '1']),
  BINOMIAL: xmile(['1', '1']),
  EXPRND: xmile(['u']),
  GAMMA: xmile(['1', 'u']),
  /** `(mean, scale)`. */
  LOGISTIC: xmile(['u', 'u']),
  /** Mean and deviation are those of the number itself, not of its logarithm. */
  LOGNORMAL: xmile(['u', 'u']),
  /** 1 in so many per cent of all units of time, else 0; in a step as many fewer as it is shorter. */
  MONTECARLO: xmile(['1']),
  NORMAL: xmile(['u', 'u']),
  /** `(shape, scale)`: the scale is the smallest number that comes. */
  PARETO: xmile(['1', 'u']),
  /** Arrivals in a draw, whatever the step: XMILE does not say that they are by time. */
  POISSON: xmile(['1']),
  RANDOM_0_1: takes(0, 'chance', 'plain', { only: 'vensim' }),
  RANDOM_BETA: vensim(2),
  RANDOM_BINOMIAL: vensim(2),
  RANDOM_EXPONENTIAL: vensim(0),
  RANDOM_GAMMA: vensim(1),
  /** `(density, minimum, maximum, shift, stretch, stream)`: by a density that is a graphical function. */
  RANDOM_LOOKUP: { ...vensim(0), least: 6, most: 6, table: 0, limits: [0, 1] },
  /** Trials until so many successes. */
  RANDOM_NEGATIVE_BINOMIAL: vensim(2),
  RANDOM_NORMAL: vensim(0),
  RANDOM_POISSON: vensim(1),
  RANDOM_TRIANGULAR: takes(
    6,
    'chance',
    { of: ['u', 'u', 'u', 'u', 'u', '1'], is: 'u' },
    { only: 'vensim', limits: [0, 1] },
  ),
  RANDOM_UNIFORM: takes(3, 'chance', { of: ['u', 'u', '1'], is: 'u' }, { only: 'vensim' }),
  RANDOM_WEIBULL: vensim(1),
  /** `(lower end, peak, upper end)`. */
  TRIANGULAR: xmile(['u', 'u', 'u']),
  UNIFORM: xmile(['u', 'u'], ['UNIFORM', 'RANDOM']),
  /** `(shape, scale)`. */
  WEIBULL: xmile(['1', 'u']),
}
