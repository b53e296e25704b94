/** Readings weighed by the command, kept in the dossier, and dropped where they no longer hold. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runThaw } from '../run-thaw.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const cwd = mkdtempSync(join(tmpdir(), 'thaw-readings-'))
const table = join(cwd, 'weighed', 'readings.csv')

const header =
  'id,name,authors,why_it_happened,why_it_stopped,strengthens,weakens,removes,predicts,sets,sources'

function writeReadings(thirsty: number): void {
  const row = (id: string, sets: string): string => `${id},${id},,,,,,,,${sets},gcb-2021`
  const rows = [
    row('thirsty-sea', `Uptake rate = ${thirsty}`),
    row('as-believed', 'Clearing at the start = 1.3'),
    row('in-words', ''),
  ]
  writeFileSync(table, [header, ...rows, ''].join('\n'))
}

async function judge(
  ...args: readonly string[]
): Promise<{ readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runThaw(['judge', 'weighed', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    ...{ cwd, defaultDossier: cwd, openBrowser: () => undefined },
    untilEnded: () => new Promise(() => undefined),
  })
  expect(code).toBe(0)
  return { out: out.join('\n'), err: err.join('\n') }
}

describe('thaw judge --readings', () => {
  beforeAll(() => {
    cpSync(example, join(cwd, 'weighed'), { recursive: true })
    writeReadings(0.031)
  })
  afterAll(() => {
    rmSync(cwd, { recursive: true })
  })

  it('weighs each reading, and says where it was given no numbers', async () => {
    const { out, err } = await judge('--readings', '--write')
    expect(err).toContain('Weighing the reading as-believed: 2 of 3 …')
    expect(err).not.toContain('in-words')
    expect(out).toMatch(/^thirsty-sea +against +-\d.* 0\.00 .* of 1/m)
    expect(out).toMatch(/^as-believed +undecided /m)
    expect(out).toMatch(/^in-words +unset +- /m)
    const { readings } = JSON.parse(readFileSync(join(cwd, 'weighed', 'judging.json'), 'utf8')) as {
      readonly readings: readonly { readonly weight: number | null }[]
    }
    expect(readings.map(({ weight }) => typeof weight)).toEqual(['number', 'number', 'object'])
  }, 60_000)

  it('tells the same again without weighing, as long as the values are the same', async () => {
    const { out, err } = await judge()
    expect(err).not.toContain('Weighing')
    expect(out).toMatch(/^thirsty-sea +against /m)
    writeReadings(0.03)
    expect((await judge()).out).not.toContain('thirsty-sea')
  }, 60_000)
})
