/**
 * Narrows the priors of a dossier to its record and writes posterior.csv and posterior.yaml.
 *
 *     npx tsx tools/narrow-draws.ts dossiers/<name> --seed 1 [--population 2000] [--keep 1000]
 *         [--sweeps 8] [--last-sweeps 60] [--dry-run]
 *
 * Reads fit.csv for what to fit and posterior-note.md for the author's words. The same seed and
 * files give the same draws. Prints each rung of the ladder, then what was learned and the fit.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { narrowDraws, type Rung } from '@thaw/analysis'
import { posteriorFiles, prepareRuns } from '@thaw/calibration'
import { openPool } from '@thaw/pool'
import { printFit, printLearned } from './narrowing/print-fit.ts'
import { readTask } from './narrowing/read-task.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    population: { type: 'string', default: '2000' },
    keep: { type: 'string', default: '1000' },
    sweeps: { type: 'string', default: '8' },
    'last-sweeps': { type: 'string', default: '60' },
    'dry-run': { type: 'boolean', default: false },
  },
})

await main(positionals[0])

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    refuse(['Which dossier? For example: npx tsx tools/narrow-draws.ts dossiers/<name> --seed 1'])
    return
  }
  const task = await readTask(folder)
  if (!('program' in task)) {
    refuse(task)
    return
  }
  const { parameters, program, modes } = task
  const fitted = modes.flatMap((mode) => mode.fitted)
  const heldOut = modes.flatMap((mode) => mode.heldOut)
  const pool = openPool()
  try {
    const runs = prepareRuns({ program, observations: fitted, pool })
    say(`${parameters.length} parameters, ${fitted.length} figures of the record`)
    const seed = Number(values.seed)
    const narrowing = await narrowDraws({
      parameters,
      judge: runs.logLikelihood,
      population: Number(values.population),
      keep: Number(values.keep),
      seed,
      sweeps: Number(values.sweeps),
      lastSweeps: Number(values['last-sweeps']),
      onRung: sayRung,
    })
    const { draws } = narrowing
    say(printLearned(parameters, narrowing))
    say(`Fitted\n${printFit(fitted, draws, await runs.predict(draws))}`)
    const later = prepareRuns({ program, observations: heldOut, pool })
    say(`Held out\n${printFit(heldOut, draws, await later.predict(draws))}`)
    say(
      `${draws.count} draws of ${narrowing.candidates} candidates; least effective sample ${Math.round(narrowing.effectiveSample)}`,
    )
    if (values['dry-run']) return
    const files = posteriorFiles({ task, narrowing, seed, note: await readNote(folder) })
    for (const [name, text] of files) await writeFile(join(folder, name), text)
  } finally {
    await pool.close()
  }
}

async function readNote(folder: string): Promise<string> {
  try {
    return (await readFile(join(folder, 'posterior-note.md'), 'utf8')).replace(/\s+/g, ' ')
  } catch {
    return ''
  }
}

function sayRung({ exponent, effectiveSample, accepted, meanLog }: Rung): void {
  say(
    `exponent ${exponent.toFixed(5)}  worth ${effectiveSample.toFixed(0)}  moved ${accepted.toFixed(2)}  log likelihood ${meanLog.toFixed(1)}`,
  )
}

function refuse(reasons: readonly string[]): void {
  process.stderr.write(`${reasons.join('\n')}\n`)
  process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
