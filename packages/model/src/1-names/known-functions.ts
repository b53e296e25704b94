/** Names of functions of the languages, whether this version runs them or not. */
import { findBuiltin, type Language } from '../builtins/builtins.ts'
import { reasonOfRefusal } from './refused-functions.ts'
import { reasonOfStella, refusedByStella } from './refused-stella-functions.ts'

/** Functions of the standard. Source: XMILE 1.0, 3.5 and 3.7.1.3. */
const STANDARD: readonly string[] = (
  'ABS ARCCOS ARCSIN ARCTAN COS DELAY DELAY1 DELAY3 DELAYN DT EXP EXPRND FORCST INF INIT INT LN ' +
  'LOG10 LOGNORMAL MAX MEAN MIN NORMAL PI POISSON PREVIOUS PROD PULSE RAMP RANDOM RANK SAFEDIV SELF ' +
  'SIN SIZE SMTH1 SMTH3 SMTHN SQRT STARTTIME STDDEV STEP STOPTIME SUM TAN TIME TREND'
).split(' ')

/**
 * Functions of Stella outside of the standard.
 * Source: the function crosstab of the XMILE repository (proposals/crosstab), isee help.
 */
const STELLA: readonly string[] = (
  'BETA BINOMIAL CGROWTH COMBINATIONS COSWAVE DERIVN ENDVAL FACTORIAL FV GAMMA GAMMALN ' +
  'HISTORY INTERPOLATE INVNORM ISNAN LOGISTIC LOGN LOOKUPAREA LOOKUPINV LOOKUPMEAN MATRIXINVERT ' +
  'MONTECARLO NAN NORMALCDF PARETO PCT PERCENT PERMUTATIONS PMT PV QELEM QLEN ROOTN ROUND SINWAVE ' +
  'TRIANGULAR UNIFORM WEIBULL'
).split(' ')

/**
 * Functions of Vensim.
 * Source: the function pages of its manual (fn_*.html), the list of SDEverywhere's preprocessor, and
 * the function crosstab of the XMILE repository.
 */
const VENSIM: readonly string[] = (
  'ABS ACTIVE_INITIAL ALLOCATE_AVAILABLE ALLOCATE_BY_PRIORITY ALLOC_P ARCCOS ARCSIN ARCTAN ' +
  'A_FUNCTION_OF CORRELATION COS COSH CUMULATE CUMULATEF DELAY1 DELAY1I DELAY3 DELAY3I DELAYP ' +
  'DELAY_BATCH DELAY_CONVEYOR DELAY_FIXED DELAY_INFORMATION DELAY_MATERIAL DELAY_N ' +
  'DELAY_PROFILE DEMAND_AT_PRICE DEPRECIATE_BY_SCHEDULE DEPRECIATE_STRAIGHTLINE DETERMINANT ' +
  'ELMCOUNT EXP FIND_MARKET_PRICE FIND_ZERO FORECAST GAME GAMMA_LN GET_123_CONSTANTS ' +
  'GET_123_DATA GET_123_LOOKUPS GET_DATA_AT_TIME GET_DATA_BETWEEN_TIMES GET_DATA_FIRST_TIME ' +
  'GET_DATA_LAST_TIME GET_DATA_MAX GET_DATA_MEAN GET_DATA_MEDIAN GET_DATA_MIN GET_DATA_STDV ' +
  'GET_DATA_TOTAL_POINTS GET_DIRECT_CONSTANTS GET_DIRECT_DATA GET_DIRECT_LOOKUPS ' +
  'GET_DIRECT_SUBSCRIPT GET_TIME_VALUE GET_VDF_CONSTANTS GET_VDF_DATA GET_VDF_LOOKUPS ' +
  'GET_XLS_CONSTANTS GET_XLS_DATA GET_XLS_LOOKUPS GET_XLS_SUBSCRIPT IF_THEN_ELSE INITIAL INTEG ' +
  'INTEGER INTERNAL_RATE_OF_RETURN INVERT_MATRIX LN LOG LOOKUP_AREA LOOKUP_BACKWARD ' +
  'LOOKUP_EXTRAPOLATE LOOKUP_FORWARD LOOKUP_INVERT LOOKUP_SLOPE MARKETP MAX MESSAGE MIN MODULO ' +
  'NET_PRESENT_VALUE NPV NPVE POWER PROD PULSE PULSE_TRAIN QUANTUM QUEUE_AGE_AVERAGE ' +
  'QUEUE_AGE_IN_RANGE QUEUE_AGE_OLDEST QUEUE_ATTRIB_AVERAGE QUEUE_ATTRIB_IN_RANGE ' +
  'QUEUE_ATTRIB_MAX QUEUE_ATTRIB_MIN QUEUE_ATTRIB_QUANTITY QUEUE_FIFO QUEUE_FIFO_ATTRIB RAMP ' +
  'RANDOM_0_1 RANDOM_BETA RANDOM_BINOMIAL RANDOM_EXPONENTIAL RANDOM_GAMMA RANDOM_LOOKUP ' +
  'RANDOM_NEGATIVE_BINOMIAL RANDOM_NORMAL RANDOM_PINK_NOISE RANDOM_POISSON RANDOM_TRIANGULAR ' +
  'RANDOM_UNIFORM RANDOM_WEIBULL RC_COMPARE RC_COMPARE_CHECK RC_DECAY RC_DECAY_CHECK RC_GROW ' +
  'RC_GROW_CHECK RC_RAMP RC_RAMP_CHECK RC_STEP RC_STEP_CHECK REINITIAL SAMPLE_IF_TRUE ' +
  'SHIFT_IF_TRUE SIMULTANEOUS SIN SINH SINTEG SMOOTH SMOOTH3 SMOOTH3I SMOOTHI SMOOTH_N SQRT ' +
  'SSHAPE STEP SUM SUPPLY_AT_PRICE TABBED_ARRAY TAN TANH TIME_BASE TREND VECTOR_ELM_MAP ' +
  'VECTOR_LOOKUP VECTOR_RANK VECTOR_REORDER VECTOR_SELECT VECTOR_SORT_ORDER VMAX VMIN ' +
  'WITH_LOOKUP XIDZ X_IF_MISSING ZIDZ'
).split(' ')

const known: Readonly<Record<Language, ReadonlySet<string>>> = {
  xmile: new Set([...STANDARD, ...STELLA, ...refusedByStella]),
  vensim: new Set(VENSIM),
}

/** Words of the language itself. Source: XMILE 1.0, 3.2.2.3. */
const WORDS: readonly string[] = ['AND', 'ELSE', 'IF', 'MOD', 'NOT', 'OR', 'THEN']

const reserved: ReadonlySet<string> = new Set([...STANDARD, ...WORDS])

/** Who has such a function, in the words of a message. */
export const languageInWords: Readonly<Record<Language, string>> = {
  xmile: 'XMILE or Stella',
  vensim: 'Vensim',
}

/** True for a function of the language that this version cannot run. */
export function isUnsupportedFunction(name: string, language: Language): boolean {
  const key = keyOf(name)
  return known[language].has(key) && findBuiltin(key, language) === undefined
}

/** Why it cannot, as the end of a sentence with a colon before it; empty where there is nothing to say. */
export function whyUnsupported(name: string, language: Language): string {
  const key = keyOf(name)
  const reason = language === 'xmile' ? reasonOfStella(key) : reasonOfRefusal(key)
  return reason === undefined ? '' : `: ${reason}`
}

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/[\s_]+/g, '_')
    .toUpperCase()
}

/**
 * True for a name that no variable of XMILE may have: a function of the standard or a word of the
 * language.
 *
 * A vendor's own functions do not count, since a model of another vendor may use their names.
 * Source: XMILE 1.0, 2.1 and 3.2.2.3.
 */
export function isReservedName(name: string): boolean {
  return reserved.has(name.trim().toUpperCase())
}
