/** A calibration that is interrupted and gone on with writes the bytes of an undisturbed one. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runThaw } from '../run-thaw.ts'
import { CHECKPOINT } from './checkpoint.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const cwd = mkdtempSync(join(tmpdir(), 'thaw-calibrate-'))
const files = ['posterior.csv', 'posterior.yaml', 'convergence.csv']

afterAll(() => {
  rmSync(cwd, { recursive: true })
})

/** Calls it on the dossier of this name; the person ends it at the first line that holds `end`. */
async function calibrate(
  name: string,
  args: readonly string[] = [],
  end?: string,
): Promise<{ readonly code: number; readonly told: string }> {
  const lines: string[] = []
  let interrupt: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  const print = (text: string): void => {
    lines.push(text)
    if (end !== undefined && text.includes(end)) interrupt()
  }
  const code = await runThaw(['calibrate', name, '--draws', '200', ...args], {
    ...{ out: print, err: print, cwd, defaultDossier: cwd, untilEnded: () => ended },
    openBrowser: () => undefined,
  })
  return { code, told: lines.join('\n') }
}

const read = (name: string, file: string): string => readFileSync(join(cwd, name, file), 'utf8')

describe('thaw calibrate', () => {
  beforeAll(async () => {
    for (const name of ['whole', 'parts']) cpSync(example, join(cwd, name), { recursive: true })
    expect(await calibrate('whole')).toMatchObject({ code: 0 })
  }, 120_000)

  it('writes draws that call themselves calibrated, and says what was learned', () => {
    expect(read('whole', 'posterior.yaml')).toMatch(/^calibrated: true$/m)
    expect(read('whole', 'posterior.csv').trim().split('\n')).toHaveLength(1 + 200)
    expect(read('whole', 'convergence.csv').trim().split('\n')).toHaveLength(1 + 3)
    expect(existsSync(join(cwd, 'whole', CHECKPOINT))).toBe(false)
  })

  it('marks what the draws were narrowed to, so that a changed spread is told', async () => {
    expect(read('whole', 'posterior.yaml')).toMatch(/^split: 2011$/m)
    const { value: own } = await readDossierFolder(join(cwd, 'whole'))
    const codesOf = (fit: string): readonly string[] =>
      loadDossier(new Map([...own, ['fit.csv', Buffer.from(fit)]])).issues.map(({ code }) => code)
    const fit = read('whole', 'fit.csv')
    expect(codesOf(fit)).not.toContain('DO265')
    expect(codesOf(fit.replace('normal,1.5', 'normal,1.6'))).toContain('DO265')
  })

  it('keeps where it stood, and goes on to the same bytes', async () => {
    const before = read('parts', 'posterior.csv')
    const stopped = await calibrate('parts', [], 'ladder: 0.1')
    expect(stopped.code).toBe(130)
    expect(stopped.told).toContain('--resume goes on')
    expect(stopped.told).toMatch(/^ladder: 0\.0000 of the likelihood; at most/m)
    expect(stopped.told).toMatch(/^ladder: 0\.\d+ of the likelihood, mean log likelihood -?\d/m)
    expect(read('parts', 'posterior.csv')).toBe(before)

    const none = await calibrate('whole', ['--resume'], 'begins anew')
    expect(none.code).toBe(130)
    expect(none.told).toContain(`There is no ${CHECKPOINT} to go on from`)

    const other = await calibrate('parts', ['--resume', '--seed', '2'])
    expect(other.code).toBe(1)
    expect(other.told).toContain('CL117')

    const done = await calibrate('parts', ['--resume'])
    expect(done.code).toBe(0)
    expect(done.told).toMatch(/^Going on after \d+ runs\.$/m)
    for (const file of files) expect(read('parts', file) === read('whole', file)).toBe(true)
    expect(existsSync(join(cwd, 'parts', CHECKPOINT))).toBe(false)
  }, 120_000)
})
