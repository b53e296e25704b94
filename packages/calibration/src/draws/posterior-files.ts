/** The draws of a dossier as files: posterior.csv, posterior.yaml and convergence.csv. */
import { whatWasLearned, type Learned, type LearnedParameter } from '@thaw/analysis'
import { fitHash, modelHash, priorsHash, recordHash } from '@thaw/dossier'
import { csvFormatRows } from 'd3-dsv'
import { stringify } from 'yaml'
import { splitOf } from '../fit/fit-task.ts'
import { printDraws } from './print-draws.ts'
import { summarise, type Calibration } from './calibration.ts'

/** File names and texts; a spreadsheet opens the tables, the page shows the account. */
export function posteriorFiles(
  calibration: Calibration,
  note: string,
): ReadonlyMap<string, string> {
  const { task, draws } = calibration
  const learned = whatWasLearned(task.parameters, draws)
  return new Map([
    ['posterior.csv', printTable([draws.names, ...printDraws(draws)])],
    ['posterior.yaml', printAccount(calibration, `${note.trim()} ${tellLearned(learned)}`.trim())],
    ['convergence.csv', printConvergence(calibration, learned)],
  ])
}

/** Widths are those of the standard deviation on the prior's own scale, where that of the prior is 1. */
function printConvergence({ state }: Calibration, learned: readonly LearnedParameter[]): string {
  const head = ['parameter', 'r_hat', 'bulk_sample', 'tail_sample', 'width_of_prior']
  const rows = state.convergence.map(({ rHat, bulk, tail }, at) => [
    learned[at]?.name ?? '',
    rHat.toFixed(4),
    bulk.toFixed(0),
    tail.toFixed(0),
    (learned[at]?.ratio ?? NaN).toFixed(4),
  ])
  return printTable([head, ...rows])
}

function printAccount(calibration: Calibration, note: string): string {
  const { task, state, plan, draws, isConverged } = calibration
  const { dossier } = task
  const fitted = [...new Set(dossier.fits.map(({ series }) => series))]
  const { worst } = summarise(calibration)
  const split = splitOf(task)
  return stringify(
    {
      method: METHOD,
      seed: plan.seed,
      draws: draws.count,
      candidates: state.candidates,
      chains: plan.chains,
      sweeps: (state.stages - 1) * plan.stageSweeps,
      effective_sample: Math.floor(worst.sample),
      r_hat: Number(worst.rHat.toFixed(4)),
      fitted_series: fitted,
      model_hash: dossier.model === undefined ? '' : modelHash(dossier.model),
      data_hash: recordHash(dossier.series, fitted),
      priors_hash: priorsHash(dossier.parameters),
      fit_hash: fitHash(dossier.fits),
      ...(Number.isFinite(split) ? { split } : {}),
      calibrated: isConverged,
      note,
    },
    { lineWidth: 100 },
  )
}

const METHOD =
  'Sequential Monte Carlo sampler (Del Moral, Doucet and Jasra 2006) from a Latin hypercube of the ' +
  'priors to the whole likelihood of the record, then Markov chains from members of its population ' +
  'with steps along its shape (preconditioned Crank-Nicolson around a fitted normal, Rudolf and ' +
  'Sprungk 2018) and by differences of its members (ter Braak and Vrugt 2008), of fixed size after a ' +
  'first stage. Draws are states of the chains, of equal weight. Convergence: rank-normalised split ' +
  'R-hat and effective sample size of bulk and tails (Vehtari and others 2021).'

/** How many parameters the record spoke to; the page of parameters has their names, which may be a hundred. */
function tellLearned(parameters: readonly LearnedParameter[]): string {
  const of = (kind: Learned): number => parameters.filter(({ learned }) => learned === kind).length
  const [moved, nothing] = [of('moved'), of('nothing')]
  const elsewhere = moved === 0 ? '' : ` and moved ${moved} more`
  const resting =
    nothing === 1 ? 'the other one rests on its prior' : `the other ${nothing} rest on their priors`
  const rest = nothing === 0 ? '' : `; ${resting}`
  return `The record narrowed ${of('narrowed')} of ${parameters.length} parameters by a tenth or more${elsewhere}${rest}.`
}

function printTable(rows: readonly (readonly string[])[]): string {
  return `${csvFormatRows(rows.map((row) => [...row]))}\n`
}
