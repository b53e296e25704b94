/** The models of `corpus/`: one for each construct, with numbers worked by hand; on every back end. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnsOn, lower, savedTimes, type BackEnd, type Program } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { canonicalName } from '@thaw/syntax'
import { goldenCases } from '@thaw/testkit'
import { readDatasets } from './read-datasets.ts'
import { readModel } from './read-model.ts'

async function programOf(folder: string): Promise<Program> {
  const vensim = join(folder, 'model.mdl')
  const path = existsSync(vensim) ? vensim : join(folder, 'model.xmile')
  const files = readdirSync(folder).filter((name) => /^series\./.test(name))
  const data = await readDatasets(files, folder)
  expect(data.issues).toEqual([])
  const parsed = readModel(readFileSync(path), { path, name: basename(path) }, data.value)
  expect(parsed.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const checked = parsed.value && checkModel(parsed.value)
  expect(checked?.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  if (checked?.value === undefined) throw new Error('no model')
  return lower(checked.value)
}

/** Columns of one run by canonical name, `time` among them. */
function columnsOf(program: Program, backEnd: BackEnd): ReadonlyMap<string, readonly number[]> {
  const columns = [...columnsOn(backEnd, program)]
  return new Map([
    ['time', Array.from(savedTimes(program.time))],
    ...columns.map(([name, own]): [string, readonly number[]] => [canonicalName(name), own]),
  ])
}

interface Expected {
  readonly names: readonly string[]
  readonly rows: readonly (readonly number[])[]
}

function readExpected(file: string): Expected {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return { names: head.split(','), rows: lines.map((line) => line.split(',').map(Number)) }
}

describe.each(goldenCases(new URL('../../../corpus/', import.meta.url)))(
  '$name: $why',
  ({ folder }) => {
    it.each(['interpreter', 'javascript', 'wasm'] as const)('with the %s', async (backEnd) => {
      const columns = columnsOf(await programOf(folder), backEnd)
      const { names, rows } = readExpected(join(folder, 'expected.csv'))
      names.forEach((name, place) => {
        const expected = rows.map((row) => row[place] ?? NaN)
        const scale = Math.max(...expected.map(Math.abs), 1)
        const wrong = expected.flatMap((value, row) => {
          const own = columns.get(name)?.[row] ?? NaN
          return Math.abs(own - value) <= 1e-12 * scale
            ? []
            : [`${rows[row]?.[0]}: ${own}, not ${value}`]
        })
        expect([name, columns.get(name)?.length, wrong]).toEqual([name, rows.length, []])
      })
    })
  },
)
