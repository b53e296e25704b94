/** Functions of Vensim that are known and not run, and why. Source: its manual, the page of each function. */

const DATA = 'it works on whole series of data before a run'
const BINARY = 'files of that program are not read; save them as CSV or Excel'
const CHECKS = 'it belongs to reality checks, which are not run'
const ALONE = 'it is run only where nothing else stands on the right-hand side'
const ATTRIBUTES = 'a queue is known by the age of what waits, not by other attributes'

const reasons: Readonly<Record<string, string>> = {
  A_FUNCTION_OF: 'it stands for an equation that has not been written yet',
  CUMULATE: DATA,
  CUMULATEF: DATA,
  DELAY_PROFILE: 'what lies in it at the start is not documented well enough to be met',
  DEPRECIATE_BY_SCHEDULE: 'how it begins is not documented well enough to be met',
  GET_123_CONSTANTS: BINARY,
  GET_123_DATA: BINARY,
  GET_123_LOOKUPS: BINARY,
  GET_VDF_CONSTANTS: BINARY,
  GET_VDF_DATA: BINARY,
  GET_VDF_LOOKUPS: BINARY,
  INTEG: ALONE,
  INTERNAL_RATE_OF_RETURN: 'which periods it has counted at each time is not documented',
  QUEUE_ATTRIB_AVERAGE: ATTRIBUTES,
  QUEUE_ATTRIB_IN_RANGE: ATTRIBUTES,
  QUEUE_ATTRIB_MAX: ATTRIBUTES,
  QUEUE_ATTRIB_MIN: ATTRIBUTES,
  QUEUE_ATTRIB_QUANTITY: ATTRIBUTES,
  QUEUE_FIFO_ATTRIB: ATTRIBUTES,
  RANDOM_PINK_NOISE: 'its arguments are not documented; the published macro PINK NOISE runs',
  SSHAPE: 'its curve is not documented',
  TABBED_ARRAY: ALONE,
  X_IF_MISSING: DATA,
}

/** By how a name begins. */
const families: readonly (readonly [start: string, reason: string])[] = [
  ['GET_DIRECT_', ALONE],
  ['GET_XLS_', ALONE],
  ['RC_', CHECKS],
]

/** Why a function is not run, in words that follow a colon; `name` is in upper case with `_` for spaces. */
export function reasonOfRefusal(name: string): string | undefined {
  const found = families.find(([start]) => name.startsWith(start))
  return reasons[name] ?? found?.[1]
}
