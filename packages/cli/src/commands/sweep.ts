/** `thaw sweep`: a model over the rows of a design, on all cores, block by block. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { hasErrors } from '@thaw/core'
import { ENGINE_VERSION, programKey, runRows, savedTimes, type EnginePool } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import { cliIssue } from '../cli-issue.ts'
import { exitCodeOf, FAULTY_INPUT, FINE, INTERRUPTED } from '../exit-codes.ts'
import { fingerprint } from '../fingerprint.ts'
import { isOfSystem, reasonOf } from '../reason-of.ts'
import { openToRun } from '../run/open-to-run.ts'
import type { Surroundings } from '../surroundings.ts'
import {
  countBlocks,
  openJournal,
  rowsOfBlock,
  type BlockLayout,
  type Journal,
  type SweepKey,
} from '../sweep/journal.ts'
import { planSweep, type SweepOptions, type SweepWork } from '../sweep/plan-sweep.ts'
import { showProgress } from '../run/show-progress.ts'
import { writeResult } from '../sweep/write-result.ts'
import { plural, printIssues } from '../tell-issues.ts'

/** Runs every row of the design and writes one table; goes on where an earlier call was interrupted. */
export async function sweepCommand(
  path: string,
  options: SweepOptions,
  surroundings: Surroundings,
): Promise<number> {
  const files = { out: options.out, read: [options.design, options.setFile], data: options.data }
  const subject = await openToRun(path, files, surroundings)
  if (typeof subject === 'number') return subject
  const { value: work, issues, texts } = await planSweep(subject, options, surroundings)
  if (issues.length > 0) surroundings.err(printIssues(issues, texts))
  if (work === undefined || hasErrors(issues)) return exitCodeOf(issues)
  try {
    return await sweep(work, options, surroundings)
  } catch (error) {
    if (!isOfSystem(error)) throw error
    const data = { path: options.out, reason: reasonOf(error) }
    surroundings.err(printIssues([cliIssue('CL104', data)]))
    const part = `${options.out}.part`
    if (existsSync(resolve(surroundings.cwd, part))) {
      surroundings.err(`What was done is kept in ${part}; the same command goes on.`)
    }
    return FAULTY_INPUT
  }
}

async function sweep(
  work: SweepWork,
  options: SweepOptions,
  surroundings: Surroundings,
): Promise<number> {
  const out = resolve(surroundings.cwd, options.out)
  const part = `${options.out}.part`
  const opened = await openJournal(`${out}.part`, keyOf(work), layoutOf(work))
  if (opened.kind === 'other') {
    const what = changed[opened.what]
    surroundings.err(printIssues([cliIssue('CL108', { part, what })]))
    return FAULTY_INPUT
  }
  const { journal } = opened
  const total = work.shard.end - work.shard.first
  const before = Math.min(total, journal.done * journal.layout.length)
  if (before > 0) surroundings.err(`Going on after ${before} of ${plural(total, 'run')}.`)
  const pool = openPool()
  try {
    const done = await runBlocks(
      { work, journal, isAsked: options.progress === true },
      pool,
      surroundings,
    )
    if (done < total) {
      surroundings.err(
        `Stopped after ${done} of ${plural(total, 'run')}; the same command goes on.`,
      )
      return INTERRUPTED
    }
    const notes = await writeResult({ work, journal, path: out }, pool)
    if (notes.issues().length > 0) surroundings.err(printIssues(notes.issues()))
  } finally {
    await pool.close()
    await journal.close()
  }
  await rm(`${out}.part`)
  surroundings.err(`Wrote ${options.out}`)
  return FINE
}

interface BlocksWork {
  readonly work: SweepWork
  readonly journal: Journal
  readonly isAsked: boolean
}

/** Runs what the journal lacks, until the end or an interrupt; the number of runs that are done. */
async function runBlocks(
  { work, journal, isAsked }: BlocksWork,
  pool: EnginePool,
  surroundings: Surroundings,
): Promise<number> {
  const { layout } = journal
  const { names, values } = work.design
  const total = work.shard.end - work.shard.first
  const blocks = Array.from({ length: countBlocks(layout) }, (_, block) =>
    rowsOfBlock(layout, block),
  )
    .slice(journal.done)
    .map(({ first, end }) => ({
      first,
      count: end - first,
      draws: values.subarray(first * names.length, end * names.length),
    }))
  let done = Math.min(total, journal.done * layout.length)
  const state = { isEnded: false }
  void surroundings.untilEnded().then(() => {
    state.isEnded = true
    surroundings.err('Stopping once the runs at hand are done.')
  })
  const progress = showProgress(surroundings, { from: done, total, isAsked })
  const { program, outputs, inputs, seed } = work
  const request = { program, names, outputs, inputs, seed }
  for await (const block of runRows(request, blocks, pool)) {
    await journal.append(block.values)
    done += block.count
    progress.done(done)
    if (state.isEnded) break
  }
  progress.stop()
  return done
}

/** Values of a block: 32 MB, and at least the four runs that go side by side. */
const MOST_VALUES = 2 ** 22
const LANES = 4
const MOST_RUNS = 256

function layoutOf({ program, outputs, shard }: SweepWork): BlockLayout {
  const cells = outputs.length * savedTimes(program.time).length
  const runs = Math.floor(MOST_VALUES / cells / LANES) * LANES
  return { shard, cells, length: Math.min(MOST_RUNS, Math.max(LANES, runs)) }
}

const changed = {
  model: 'the model or a table that it reads',
  design: 'the design',
  options: 'the options of the call',
  file: 'that file itself',
} as const

/** Fingerprints of what makes the numbers of the journal. */
function keyOf({ program, design, shard, inputs, outputs, seed }: SweepWork): SweepKey {
  const { names, values } = design
  return {
    model: `${ENGINE_VERSION} ${programKey(program)}`,
    design: fingerprint([JSON.stringify(names), values]),
    options: fingerprint([JSON.stringify([shard, inputs, outputs, seed])]),
  }
}
