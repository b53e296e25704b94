/** The command gives the numbers that the page shows. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readLabData } from './harness/lab-data.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the laboratory carries of the world as it was. */
interface LabPage {
  readonly data: {
    readonly times: readonly number[]
    readonly draws: number
    readonly charts: readonly {
      readonly id: string
      readonly variable: string
      readonly factor: number
      readonly base: {
        readonly levels: readonly number[]
        readonly quantiles: readonly (readonly number[])[]
      }
    }[]
  }
}

interface RunOutput {
  readonly time: { readonly values: readonly number[] }
  readonly variables: Readonly<
    Record<string, { readonly quantiles: Readonly<Record<string, readonly number[]>> }>
  >
}

function runDefaultDossier(draws: number): RunOutput {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly thaw: { readonly dossier: string }
  }
  const thaw = join(root, 'packages', 'cli', 'bin', 'thaw.js')
  const args = [thaw, 'run', manifest.thaw.dossier, '--draws', String(draws), '--json']
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return JSON.parse(stdout) as RunOutput
}

describe('thaw run with all draws', () => {
  it('gives the quantiles of every chart, to the digits that the page keeps', () => {
    const page = readLabData<LabPage['data']>()
    const output = runDefaultDossier(page.draws)
    const places = page.times.map((time) =>
      output.time.values.findIndex((value) => Math.abs(value - time) < 1e-3),
    )
    expect(places.filter((place) => place < 0)).toEqual([])
    const differing = page.charts.filter(({ variable, factor, base }) => {
      const quantiles = output.variables[variable]?.quantiles ?? {}
      // The page keeps three or four digits of the largest value.
      const largest = Math.max(...base.quantiles.flat().map(Math.abs))
      return base.levels.some((level, row) => {
        const values = quantiles[`p${String(Math.round(level * 100)).padStart(2, '0')}`] ?? []
        return places.some((place, at) => {
          const difference = (base.quantiles[row]?.[at] ?? NaN) - (values[place] ?? NaN) * factor
          return !(Math.abs(difference) <= largest / 1000)
        })
      })
    })
    expect(differing.map(({ id }) => id)).toEqual([])
  })
})
