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

interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Judges the dossier; the person ends it at the first line that holds `end`. */
async function judge(args: readonly string[], end?: string): Promise<Told> {
  const [out, err]: [string[], string[]] = [[], []]
  let interrupt: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  const code = await runThaw(['judge', 'weighed', ...args], {
    out: (text) => out.push(text),
    err: (text) => {
      err.push(text)
      if (end !== undefined && text.includes(end)) interrupt()
    },
    ...{ cwd, defaultDossier: cwd, openBrowser: () => undefined, untilEnded: () => ended },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
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
    const { code, out, err } = await judge(['--readings', '--write'])
    expect(code).toBe(0)
    expect(err).toContain('Weighing the reading as-believed: 2 of 3 …')
    expect(err).not.toContain('in-words')
    expect(out).toMatch(/^thirsty-sea +against +-\d.* 0\.00 .* of 1/m)
    expect(out).toMatch(/^as-believed +undecided /m)
    expect(out).toMatch(/^in-words +unset +- /m)
    const { readings } = JSON.parse(readFileSync(join(cwd, 'weighed', 'judging.json'), 'utf8')) as {
      readonly readings: readonly { readonly weight: number | null }[]
    }
    expect(readings.map(({ weight }) => typeof weight)).toEqual(['number', 'number', 'object'])
  })

  it('tells the same again without weighing, as long as the values are the same', async () => {
    const { out, err } = await judge([])
    expect(err).not.toContain('Weighing')
    expect(out).toMatch(/^thirsty-sea +against /m)
    writeReadings(0.03)
    expect((await judge([])).out).not.toContain('thirsty-sea')
  })

  it('leaves the file as it was where the person ends it', async () => {
    const file = join(cwd, 'weighed', 'judging.json')
    const before = readFileSync(file, 'utf8')
    const { code, out, err } = await judge(['--readings', '--write'], 'Weighing the reading')
    expect([code, out]).toEqual([130, ''])
    expect(err).toContain('Stopped; nothing was written.')
    expect(err).not.toContain('as-believed')
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})
