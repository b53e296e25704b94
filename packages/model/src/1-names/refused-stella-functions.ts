/** Functions of Stella that are known and not run, and why. Source: isee help; the function crosstab of the XMILE repository. */

const STAMPS =
  'it follows what was stamped in a flow through the stocks behind it, which are not kept apart by stamps'
const DISCRETE = 'it belongs to ovens and attributes, which are not run'
const SESSION = 'it tells of other runs of a session, and here each run stands alone'
const CURVE = 'its curve is drawn in the help, not written down'
const UNTOLD = 'what it gives is not documented well enough to be met'
const WRITTEN =
  'what it gives is written in the conveyor; name a variable that holds it in its place'
const LOOPS = 'it scores feedback loops while the model runs'

const reasons: Readonly<Record<string, string>> = {
  AGECOUNT: UNTOLD,
  ALLOCATE:
    'how far lower priorities share before higher ones are served is drawn in the help, not written',
  ATTRCOUNT: DISCRETE,
  ATTRMAX: DISCRETE,
  ATTRMEAN: DISCRETE,
  ATTRMIN: DISCRETE,
  ATTRSTDDEV: DISCRETE,
  CAP: WRITTEN,
  CAPACITY: WRITTEN,
  CLOCKTIME: 'it reads the clock, and a run gives the same numbers whenever it runs',
  COOKTIME: DISCRETE,
  COUNTER: 'what it gives as it begins anew is not documented',
  CTFLOW: STAMPS,
  CTMAX: STAMPS,
  CTMEAN: STAMPS,
  CTMIN: STAMPS,
  CTSTDDEV: STAMPS,
  CYCLETIME: STAMPS,
  EXPBOUND: CURVE,
  GEOMETRIC: 'whether the success itself counts among the trials is not documented',
  IRR: 'which periods it has counted at each time is not documented',
  LOGISTICBOUND: CURVE,
  LOOKUPXY: UNTOLD,
  LOOPSCORE: LOOPS,
  MAXSOFT: CURVE,
  MINSOFT: CURVE,
  MLPANN: 'it runs a neural network that the file does not hold',
  NEGBINOMIAL: 'whether the successes themselves count among the trials is not documented',
  NPV: 'when in a step its payments count is not documented; gather the discounted payments in a stock',
  OSTATE: DISCRETE,
  PATHSCORE: LOOPS,
  PAUSE: SESSION,
  PERCENTILE: 'how it reads between two elements is not documented',
  PROCTIME: DISCRETE,
  RUNCOUNT: SESSION,
  RUNCUM: SESSION,
  RUNMAX: SESSION,
  RUNMEAN: SESSION,
  RUNMIN: SESSION,
  SENSIRUNCOUNT: SESSION,
  SHORTESTPATH: UNTOLD,
  SOFTWAREVERSION: 'it is the version of the program that runs the model',
  THROUGHPUT: STAMPS,
  TRANSTIME: WRITTEN,
}

/** Why a function is not run, in words that follow a colon; `name` is in upper case. */
export function reasonOfStella(name: string): string | undefined {
  return reasons[name]
}

/** The names of these functions. */
export const refusedByStella: readonly string[] = Object.keys(reasons)
