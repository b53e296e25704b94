/** A sweep that is really interrupted, as a process by a signal: going on gives the file of an undisturbed one. */
import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const path = (relative: string): string =>
  fileURLToPath(new URL(`../../../../${relative}`, import.meta.url))
const thaw = path('packages/cli/bin/thaw.js')
const model = path('examples/carbon-bathtub/model.stmx')

/** So many runs of so many steps that a sweep lasts many times as long as a signal takes. */
const RUNS = 2000
const DT = '0.00390625'

/** More bytes than what a journal begins with. */
const HEAD = 1000

const folder = mkdtempSync(join(tmpdir(), 'thaw-interrupt-'))

function argsOf(out: string, shard?: string): readonly string[] {
  const options = ['--design', 'design.csv', '--out', out, '--dt', DT, '--outputs', 'Concentration']
  const part = shard === undefined ? [] : ['--shard', shard]
  return [thaw, 'sweep', model, ...options, '--from', '2020', ...part]
}

function runWhole(out: string, shard?: string): string {
  const { stderr } = spawnSync(process.execPath, argsOf(out, shard), {
    cwd: folder,
    encoding: 'utf8',
  })
  return stderr
}

/** Starts a sweep, and sends the signal as soon as the journal holds more than its head. */
async function interrupt(signal: NodeJS.Signals, out: string, shard?: string): Promise<string> {
  const part = join(folder, `${out}.part`)
  const child = spawn(process.execPath, argsOf(out, shard), { cwd: folder })
  const told: string[] = []
  child.stderr.on('data', (data: Buffer) => told.push(data.toString()))
  // Once: a second Ctrl+C would end it at once.
  const watcher = watch(folder, () => {
    if (!existsSync(part) || statSync(part).size <= HEAD || child.killed) return
    child.kill(signal)
  })
  const code = await new Promise((resolve) => {
    child.on('close', (status, ended) => {
      resolve(status ?? ended)
    })
  })
  watcher.close()
  return `${told.join('')}${String(code)}`
}

const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

beforeAll(() => {
  const rows = Array.from({ length: RUNS }, (_, run) => `${0.02 + run / 1e6},${(run % 11) / 10}`)
  writeFileSync(join(folder, 'design.csv'), `Uptake rate,Growth kept\n${rows.join('\n')}\n`)
  expect(runWhole('whole.csv')).toBe('Wrote whole.csv\n')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const STOPPED =
  /^Stopping once the runs at hand are done\.\nStopped after \d+ of 2000 runs; the same command goes on\.\n130$/

describe('a sweep that is interrupted', () => {
  it.each([
    ['by a person', 'SIGINT', STOPPED],
    ['by the machine', 'SIGKILL', /^SIGKILL$/],
  ] as const)('%s goes on, and gives the same file', async (_, signal, says) => {
    expect(await interrupt(signal, 'again.csv')).toMatch(says)
    expect(existsSync(join(folder, 'again.csv'))).toBe(false)
    expect(runWhole('again.csv')).toMatch(/^Going on after \d+ of 2000 runs\.\nWrote again\.csv\n$/)
    expect(read('again.csv') === read('whole.csv')).toBe(true)
    expect(existsSync(join(folder, 'again.csv.part'))).toBe(false)
    rmSync(join(folder, 'again.csv'))
  })

  it('in one of two parts makes the same whole of them', async () => {
    expect(runWhole('first.csv', '1/2')).toBe('Wrote first.csv\n')
    expect(await interrupt('SIGINT', 'second.csv', '2/2')).toMatch(/of 1000 runs.*\n130$/)
    expect(runWhole('second.csv', '2/2')).toMatch(/^Going on after \d+ of 1000 runs/)
    const [, ...rows] = read('second.csv').split(/(?<=\n)/)
    expect(read('first.csv') + rows.join('') === read('whole.csv')).toBe(true)
  })
})
