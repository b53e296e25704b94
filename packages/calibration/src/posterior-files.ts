/** The draws of a dossier as files: posterior.csv and posterior.yaml. */
import { compareSpread, type Narrowed, type Narrowing } from '@thaw/analysis'
import { modelHash, recordHash } from '@thaw/dossier'
import { stringify } from 'yaml'
import type { FitTask } from './fit-task.ts'

/** Digits of a written value; more would only be noise of the sampler. */
const DIGITS = 6

/** From this ratio of spreads on, the record has taught next to nothing of a parameter. */
const UNTAUGHT = 0.9

/** Draws with what is to be told of them. */
export interface DrawsAccount {
  readonly task: FitTask
  readonly narrowing: Narrowing
  readonly seed: number
  /** The author's own words on what the draws are worth. */
  readonly note: string
}

/** File names and texts; a spreadsheet opens the first, the page shows the second. */
export function posteriorFiles(account: DrawsAccount): ReadonlyMap<string, string> {
  return new Map([
    ['posterior.csv', printDraws(account.narrowing)],
    ['posterior.yaml', printAccount(account)],
  ])
}

function printDraws({ draws }: Narrowing): string {
  const width = draws.names.length
  const rows = Array.from({ length: draws.count }, (_, row) =>
    Array.from(draws.values.subarray(row * width, (row + 1) * width), (value) =>
      String(Number(value.toPrecision(DIGITS))),
    ).join(','),
  )
  return [draws.names.join(','), ...rows, ''].join('\n')
}

function printAccount({ task, narrowing, seed, note }: DrawsAccount): string {
  const { dossier, parameters } = task
  const fitted = [...new Set(dossier.fits.map(({ series }) => series))]
  const narrowed = compareSpread(parameters, narrowing.draws)
  return stringify(
    {
      method: METHOD,
      seed,
      draws: narrowing.draws.count,
      candidates: narrowing.candidates,
      effective_sample: Math.round(narrowing.effectiveSample),
      fitted_series: fitted,
      model_hash: dossier.model === undefined ? '' : modelHash(dossier.model),
      data_hash: recordHash(dossier.series, fitted),
      calibrated: false,
      note: `${note.trim()} ${tellLearned(narrowed)}`.trim(),
    },
    { lineWidth: 100 },
  )
}

const METHOD =
  'Sequential Monte Carlo sampler (Del Moral, Doucet and Jasra 2006): a Latin hypercube of the ' +
  'priors is reweighted by growing powers of the likelihood, resampled, and moved by ' +
  'Metropolis-Hastings sweeps, in turn along the shape of the population and in blocks along the ' +
  'priors, until the whole likelihood of the record counts. The draws kept are all different and of ' +
  'equal weight.'

/** How many parameters the record spoke to, and the names of those that rest on their priors. */
function tellLearned(narrowed: readonly Narrowed[]): string {
  const untaught = narrowed.filter(({ ratio }) => ratio >= UNTAUGHT)
  const taught = `The record narrowed ${narrowed.length - untaught.length} of ${narrowed.length} parameters by a tenth or more`
  if (untaught.length === 0) return `${taught}.`
  return `${taught}. These rest on their priors: ${untaught.map(({ name }) => name).join(', ')}.`
}
