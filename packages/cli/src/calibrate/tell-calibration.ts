/** Lines about a calibration: how far it is, what was learned, how well it converged. */
import {
  candidatesLeft,
  compareSpread,
  priorQuantile,
  type SamplerPlan,
  type SamplerState,
} from '@thaw/analysis'
import { summarise, type Calibration } from '@thaw/calibration'
import { layOut } from '../tables/lay-out.ts'

/** Parameters that did not converge and are named. */
const MOST_NAMED = 10

/** One line on where a calibration stands; `seconds` is the time that a candidate takes. */
export function tellStep(
  { task, state, plan }: { task: Calibration['task']; state: SamplerState; plan: SamplerPlan },
  seconds: number,
): string {
  const left = `at most ${tellTime(candidatesLeft(state, plan) * seconds)} left`
  if (state.kind === 'ladder') {
    const share = state.exponent.toFixed(4)
    const reached = state.rungs.at(-1)
    // Before the first rung there is no population to take a mean of.
    const mean = reached && `, mean log likelihood ${reached.meanLog.toFixed(1)}`
    return `ladder: ${share} of the likelihood${mean ?? ''}; ${left}`
  }
  const sweeps = `${(state.stages - 1) * plan.stageSweeps} sweeps of ${plan.chains} chains`
  if (state.convergence.length === 0) return `chains: size of steps found; ${left}`
  const { worst, short } = summarise({ task, state, plan })
  const figures = `worst R-hat ${worst.rHat.toFixed(3)}, least sample ${worst.sample.toFixed(0)}`
  return `chains: ${sweeps}, ${figures}, ${short.length} of ${state.convergence.length} short; ${left}`
}

/** Prior and draws of each parameter: 5 %, median and 95 % of both, and how much narrower the draws are. */
export function tellLearned({ task, draws }: Calibration): string {
  const head = ['parameter', 'prior 5 %', '50 %', '95 %', 'draws 5 %', '50 %', '95 %', 'width']
  const rows = compareSpread(task.parameters, draws).map(
    ({ name, low, median, high, ratio }, at) => {
      const prior = task.parameters[at]?.prior
      const levels = [0.05, 0.5, 0.95].map((level) =>
        prior === undefined ? NaN : priorQuantile(prior, level),
      )
      return [name, ...[...levels, low, median, high].map(tellNumber), ratio.toFixed(2)]
    },
  )
  return layOut([head, ...rows])
}

/** The worst figures of convergence, and where it falls short by name. */
export function tellConvergence(calibration: Calibration): string {
  const { mostRHat, leastSample } = calibration.plan.goal
  const { worst, short } = summarise(calibration)
  const figures = `Worst R-hat ${worst.rHat.toFixed(3)} (at most ${mostRHat}), least effective sample ${worst.sample.toFixed(0)} (at least ${leastSample}), of ${calibration.task.parameters.length} parameters.`
  if (short.length === 0) return figures
  const rows = short
    .slice(0, MOST_NAMED)
    .map(({ name, convergence: { rHat, bulk, tail } }) => [
      name,
      rHat.toFixed(3),
      bulk.toFixed(0),
      tail.toFixed(0),
    ])
  const more = short.length - rows.length
  const table = layOut([['not converged', 'R-hat', 'bulk', 'tail'], ...rows])
  return [figures, table, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

/** Four digits. */
export function tellNumber(value: number): string {
  return String(Number(value.toPrecision(4)))
}

/** `40 s`, `12 min`. */
function tellTime(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`
}
