/**
 * Makes mutants of real model files and runs each through reader, checker and engine: nothing may crash,
 * hang, lack its words or give numbers in silence.
 *
 *     npm run mutants -- [--count 2000] [--seed 1] [--show N]
 *
 * `--show N` prints mutant number N. The same seed and number give the same mutant.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findModels } from './mutants/find-models.ts'
import { mutate } from './mutants/mutate.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A mutant that takes longer than this hangs; the slowest that end take a hundredth of it. */
const HANGS_AFTER = 20_000
const MOST_SHOWN = 20

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: process.env['CI'] === 'true' ? '20000' : '2000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
  },
})

interface Tally {
  readonly stages: Map<string, number>
  readonly faults: string[]
}

/** What a worker writes: where it is, or what came of it. */
interface Line {
  readonly at?: number
  readonly file?: string
  readonly stage?: string
  readonly fault?: string
  readonly index?: number
}

function runShare(first: number, step: number, tally: Tally): Promise<void> {
  const args = [first, step, Number(values.count), Number(values.seed)].map(String)
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@thaw/source', 'tools/mutants/work.ts', ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let place = 'its start'
  const state = { isHung: false }
  const hang = (): void => {
    state.isHung = true
    child.kill('SIGKILL')
  }
  let watch = setTimeout(hang, HANGS_AFTER)
  createInterface(child.stdout).on('line', (text) => {
    clearTimeout(watch)
    watch = setTimeout(hang, HANGS_AFTER)
    const line = JSON.parse(text) as Line
    if (line.at !== undefined) place = `mutant ${line.at} of ${line.file ?? ''}`
    else tally.stages.set(line.stage ?? '', (tally.stages.get(line.stage ?? '') ?? 0) + 1)
    if (line.fault !== undefined) tally.faults.push(`${place}: ${line.fault}`)
  })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(watch)
      if (state.isHung) tally.faults.push(`${place}: it hangs`)
      else if (code !== 0)
        tally.faults.push(`${place}: the process ended with ${code ?? 'a signal'}`)
      resolve()
    })
  })
}

async function main(): Promise<number> {
  const models = findModels(root)
  if (values.show !== undefined) {
    const index = Number(values.show)
    console.log(mutate(models[index % models.length]?.text ?? '', Number(values.seed), index))
    return 0
  }
  const tally: Tally = { stages: new Map(), faults: [] }
  const shares = Math.max(1, Math.min(8, availableParallelism()))
  await Promise.all(Array.from({ length: shares }, (_, first) => runShare(first, shares, tally)))
  for (const fault of tally.faults.slice(0, MOST_SHOWN)) console.log(fault)
  const ways = [...tally.stages].map(([stage, count]) => `${count} ${stage}`).join(', ')
  console.log(
    `${values.count} mutants of ${models.length} files: ${ways}; ${tally.faults.length} faults`,
  )
  return tally.faults.length > 0 ? 1 : 0
}

process.exitCode = await main()
