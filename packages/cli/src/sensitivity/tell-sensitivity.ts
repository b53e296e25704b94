/** A sensitivity as text: parameters by rank, with bars, and whether that order is settled. */
import type { Measured, ParameterSensitivity, Sensitivity } from '@thaw/calibration'
import { layOut } from '../tables/lay-out.ts'
import { plural } from '../tell-issues.ts'

/** Parameters that are printed; --out has all. */
const MOST_PRINTED = 20

/** Characters of the longest bar. */
const BAR = 24

/** How a column of measures is headed. */
const heads = {
  mu_star: 'mu*',
  mu: 'mu',
  sigma: 'sigma',
  total: 'total',
  first: 'first',
  partial_rank_correlation: 'partial',
  rank_correlation: 'plain',
} as const

/** What the numbers of a method are. */
const legends = {
  morris:
    'mu* is the mean size of what a parameter does over the whole width of its prior, in the unit of the\noutput; mu keeps the sign; a sigma as large as mu* tells of interactions or a curved response.',
  sobol: 'Shares of the variance: first by the parameter alone, total with all its interactions.',
  rank: 'Rank correlations over the draws: plain, and partial, with all other parameters taken out.',
} as const

/** What is counted of a method. */
export const unitsOf = { morris: 'trajectories', sobol: 'rows', rank: 'draws' } as const

/** The table, what it stands on, and how sure its order is. */
export function tellSensitivity(sensitivity: Sensitivity): string {
  const { method, parameters, count, runs, source } = sensitivity
  const shown = parameters.filter(({ size }) => size.value > 0).slice(0, MOST_PRINTED)
  const stand = `${plural(parameters.length, 'parameter')}, ${count} ${unitsOf[method]}, ${plural(runs, 'run')} from ${source}.`
  if (shown.length === 0)
    return `${stand}\nIt is the same in every run: no parameter does anything to it.`
  return [
    stand,
    legends[method],
    '',
    tableOf(shown),
    '',
    ...tellRest(sensitivity, shown.length),
    ...tellSum(sensitivity),
    tellOrder(
      method,
      parameters.filter(({ size }) => size.value > 0),
    ),
  ].join('\n')
}

function tableOf(shown: readonly ParameterSensitivity[]): string {
  const longest = Math.max(...shown.map(({ size }) => size.value))
  const [first, ...others] = shown[0]?.measures ?? []
  const head = ['rank', 'parameter', first === undefined ? '' : heads[first.measure], '95 %']
  const rows = shown.map(({ name, measures, size, range: { best, worst } }) => {
    const [ranked, ...rest] = measures
    const rank = best === worst ? `${best}` : `${best}-${worst}`
    const bar = '█'.repeat(Math.round((size.value / longest) * BAR))
    const values = rest.map(({ value }) => tell(value))
    const own = ranked === undefined ? [] : [tell(ranked.value), tellInterval(ranked)]
    return [rank, name, ...own, ...values, bar]
  })
  const columns = [...head, ...others.map(({ measure }) => heads[measure]), '']
  return layOut([columns, ...rows], [0, 1, columns.length - 1])
}

function tellInterval({ low, high }: Measured): string {
  return low === undefined || high === undefined ? '' : `${tell(low)} to ${tell(high)}`
}

/** Three digits are what such an estimate can bear. */
function tell(value: number): string {
  const size = Math.abs(value)
  if (size >= 1000 || size === 0) return value.toFixed(0)
  return size < 0.0005 ? value.toExponential(0) : String(Number(value.toPrecision(3)))
}

function tellRest({ parameters }: Sensitivity, shown: number): readonly string[] {
  const idle = parameters.filter(({ size }) => size.value === 0).length
  const more = parameters.length - idle - shown
  return [
    ...(more > 0 ? [`${more} more do less than these: --out writes all.`] : []),
    ...(idle > 0
      ? [`${plural(idle, 'parameter')} of ${parameters.length} did nothing to it.`]
      : []),
  ]
}

/** What parameters explain without each other. */
function tellSum({ method, parameters }: Sensitivity): readonly string[] {
  if (method !== 'sobol') return []
  const sum = parameters
    .flatMap(({ measures }) => measures)
    .filter(({ measure }) => measure === 'first')
    .reduce((total, { value }) => total + value, 0)
  const rest =
    sum < 1
      ? 'interactions make the rest, and chance where the model draws'
      : 'what is above 100 % is noise of the sample'
  return [`Each by itself, they explain ${tellShare(sum)} of the variance; ${rest}.`]
}

/** `93 %`. */
export function tellShare(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** A place is settled where its interval overlaps no other. */
function tellOrder(method: Sensitivity['method'], ranked: readonly ParameterSensitivity[]): string {
  const settled = ranked.findIndex(({ range: { best, worst } }) => best !== worst)
  if (settled < 0) return 'The order is settled: no two intervals overlap.'
  const more = method === 'rank' ? 'More draws narrow them.' : 'A larger --count narrows them.'
  const head =
    settled === 0
      ? 'not even the first place is'
      : `only the first ${settled} ${settled === 1 ? 'place is' : 'places are'}`
  return `The order is not settled, ${head}: intervals overlap by more than the indices differ. ${more}`
}
