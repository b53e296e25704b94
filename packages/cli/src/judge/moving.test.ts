/** The moving split: draws made anew for fewer years, judged, kept, and not mixed with what they must not know. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type JudgedSplit } from '@thaw/dossier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runThaw } from '../run-thaw.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const cwd = mkdtempSync(join(tmpdir(), 'thaw-moving-'))

afterAll(() => {
  rmSync(cwd, { recursive: true })
})

interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Judges the dossier of this name; the person ends it at the first line that holds `end`. */
async function judge(name: string, args: readonly string[], end?: string): Promise<Told> {
  const [out, err]: [string[], string[]] = [[], []]
  let interrupt: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  const code = await runThaw(['judge', name, '--most-sweeps', '4000', ...args], {
    out: (text) => out.push(text),
    err: (text) => {
      err.push(text)
      if (end !== undefined && text.includes(end)) interrupt()
    },
    ...{ cwd, defaultDossier: cwd, untilEnded: () => ended, openBrowser: () => undefined },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

function path(...parts: readonly string[]): string {
  return join(cwd, ...parts)
}

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replaceAll(from, to))
}

async function splitsOf(name: string): Promise<readonly JudgedSplit[]> {
  const { value } = await readDossierFolder(path(name))
  return loadDossier(value).value.judging?.splits ?? []
}

describe('thaw judge --moving', () => {
  beforeAll(async () => {
    for (const name of ['kept', 'later']) cpSync(example, path(name), { recursive: true })
    expect(await judge('kept', ['--moving', '2000', '--write'])).toMatchObject({ code: 0 })
  }, 120_000)

  it('tells how far it is, and a row with its convergence', async () => {
    const { out, err } = await judge('kept', ['--moving', '2000'])
    expect(err).toContain('To 2001: 3 parameters, 41 figures')
    expect(err).toMatch(/^To 2001: ladder: /m)
    expect(out).toMatch(/^2001 +1 of 1 .+ \d\.\d{3} +\d+$/m)
    expect(out).toContain('All of them converged: R-hat of at most 1.05')
  }, 120_000)

  it('uses no figure after the split to make the draws', async () => {
    // The mark of the record is left out: the draws of posterior.csv are not what is tried here.
    replaceIn(path('later', 'posterior.yaml'), 'data_hash: aa9e60db74f2b91c', '')
    replaceIn(
      path('later', 'series', 'mauna-loa.csv'),
      '379.98,ppm,379.86,380.10',
      '389.98,ppm,389.86,390.10',
    )
    expect(await judge('later', ['--moving', '2000', '--write', '--json'])).toMatchObject({
      code: 0,
    })
    const [[before], [after]] = [await splitsOf('kept'), await splitsOf('later')]
    expect([after?.rHat, after?.leastSample]).toEqual([before?.rHat, before?.leastSample])
    expect(after?.medianSkill).not.toBe(before?.medianSkill)
  }, 120_000)

  it('is kept by later calls, until what it hangs on has changed', async () => {
    const untils = async (): Promise<readonly number[]> =>
      (await splitsOf('kept')).map(({ until }) => until)
    const [before] = await splitsOf('kept')
    expect((await judge('kept', ['--moving', '1990', '--write', '--json'])).err).not.toContain('To')
    expect(await untils()).toEqual([1991, 2001])
    await judge('kept', ['--write'])
    expect(await untils()).toEqual([1991, 2001])
    expect((await splitsOf('kept'))[1]).toEqual(before)
    replaceIn(path('kept', 'fit.csv'), 'normal,1.5', 'normal,1.6')
    await judge('kept', ['--write'])
    expect(await untils()).toEqual([])
  }, 120_000)

  it('leaves the file as it was where the person ends it', async () => {
    const file = path('kept', 'judging.json')
    const before = readFileSync(file, 'utf8')
    const { code, err, out } = await judge('kept', ['--moving', '1990,2000', '--write'], 'ladder')
    expect([code, out]).toEqual([130, ''])
    expect(err).toContain('nothing was written')
    expect(readFileSync(file, 'utf8')).toBe(before)
  }, 120_000)

  it('names years that no split can follow', async () => {
    const { code, err } = await judge('kept', ['--moving', '1959,soon,2000'])
    expect(code).toBe(2)
    expect(err.match(/CL126/g)).toHaveLength(2)
    expect(err).toContain('"soon" cannot be in --moving: it takes years from 1960 to 2010')
  })
})
