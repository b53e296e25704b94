/** Functions of Vensim that are known and not run, and why. Source: its manual, the page of each function. */

const DATA = 'it works on whole series of data before a run'
const BINARY = 'files of that program are not read; save them as CSV or Excel'
const BY_TRIAL =
  'it finds values that need each other by trial, and equations are computed one after the other'
const CHECKS = 'it belongs to reality checks, which are not run'
const ATTRIBUTES = 'a queue is known by the age of what waits, not by other attributes'

const reasons: Readonly<Record<string, string>> = {
  A_FUNCTION_OF: 'it stands for an equation that has not been written yet',
  CUMULATE: DATA,
  CUMULATEF: DATA,
  DEPRECIATE_BY_SCHEDULE: 'how it begins is not documented well enough to be met',
  FIND_ZERO: BY_TRIAL,
  GET_123_CONSTANTS: BINARY,
  GET_123_DATA: BINARY,
  GET_123_LOOKUPS: BINARY,
  GET_VDF_CONSTANTS: BINARY,
  GET_VDF_DATA: BINARY,
  GET_VDF_LOOKUPS: BINARY,
  INTERNAL_RATE_OF_RETURN: 'which periods it has counted at each time is not documented',
  QUEUE_ATTRIB_AVERAGE: ATTRIBUTES,
  QUEUE_ATTRIB_IN_RANGE: ATTRIBUTES,
  QUEUE_ATTRIB_MAX: ATTRIBUTES,
  QUEUE_ATTRIB_MIN: ATTRIBUTES,
  QUEUE_ATTRIB_QUANTITY: ATTRIBUTES,
  QUEUE_FIFO_ATTRIB: ATTRIBUTES,
  RANDOM_PINK_NOISE: 'its arguments are not documented; the published macro PINK NOISE runs',
  SHIFT_IF_TRUE:
    'it moves what is in a stock while a step goes on, and which equations see that is not documented',
  SIMULTANEOUS: BY_TRIAL,
  SSHAPE: 'its curve is not documented',
}

/** Why a function is not run, in words that follow a colon; `name` is in upper case with `_` for spaces. */
export function reasonOfRefusal(name: string): string | undefined {
  return reasons[name] ?? (name.startsWith('RC_') ? CHECKS : undefined)
}
