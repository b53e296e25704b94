/** Names of functions: those this version runs, and those of the languages that it does not yet. */
import { namesOfBuiltins } from '../builtins/index.ts'

/**
 * Functions of the standard that this version refuses by name.
 * Source: XMILE 1.0, 3.5 and 3.7.1.3.
 */
const STANDARD_UNSUPPORTED: readonly string[] = [
  'DELAYN',
  'EXPRND',
  'FORCST',
  'LOGNORMAL',
  'NORMAL',
  'POISSON',
  'PREVIOUS',
  'RANDOM',
  'RANK',
  'SELF',
  'SMTHN',
  'STDDEV',
  'TREND',
]

/**
 * Functions of Stella outside of the standard that this version refuses by name.
 * Source: the function crosstab of the XMILE repository (proposals/crosstab), isee help.
 */
const VENDOR_UNSUPPORTED: readonly string[] = (
  'AGECOUNT BETA BINOMIAL CAPACITY CGROWTH CLOCKTIME COMBINATIONS COSWAVE COUNTER CTFLOW CTMAX ' +
  'CTMEAN CTMIN CTSTDDEV CYCLETIME DERIVN ENDVAL EXPBOUND FACTORIAL FV GAMMA GAMMALN GEOMETRIC ' +
  'HISTORY INTERPOLATE INVNORM IRR LOGISTIC LOGISTICBOUND LOOKUPAREA LOOKUPINV LOOKUPXY ' +
  'LOOPSCORE MATRIXINVERT MAXSOFT MINSOFT MLPANN MONTECARLO NEGBINOMIAL NORMALCDF NPV OSTATE ' +
  'PARETO PATHSCORE PCT PERCENT PERCENTILE PERMUTATIONS PMT PROCTIME PV ROUND RUNCOUNT RUNCUM ' +
  'RUNMAX RUNMEAN RUNMIN SENSIRUNCOUNT SHORTESTPATH SINWAVE SOFTWAREVERSION THROUGHPUT ' +
  'TRANSTIME TRIANGULAR UNIFORM WEIBULL'
).split(' ')

/** Words of the language itself. Source: XMILE 1.0, 3.2.2.3. */
const WORDS: readonly string[] = ['AND', 'ELSE', 'IF', 'MOD', 'NOT', 'OR', 'THEN']

const unsupported: ReadonlySet<string> = new Set([...STANDARD_UNSUPPORTED, ...VENDOR_UNSUPPORTED])
const reserved: ReadonlySet<string> = new Set([
  ...namesOfBuiltins('xmile'),
  ...STANDARD_UNSUPPORTED,
  ...WORDS,
])

/** True for a function of XMILE or Stella that this version cannot run. */
export function isUnsupportedFunction(name: string): boolean {
  return unsupported.has(name.trim().toUpperCase())
}

/**
 * True for a name that no variable may have: a function of the standard or a word of the language.
 *
 * A vendor's own functions do not count, since a model of another vendor may use their names.
 * Source: XMILE 1.0, 2.1 and 3.2.2.3.
 */
export function isReservedName(name: string): boolean {
  return reserved.has(name.trim().toUpperCase())
}
