import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Panel, type Series } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { SERIES_PATH } from '../paths.ts'
import { pageOfSeries, seriesParts } from './series-parts.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const [known] = dossier.series.values()
if (known === undefined) throw new Error('the example has no series')
const [figure] = known.points
if (figure === undefined) throw new Error('the series is empty')

/** Tables with so many figures in each series of each group. */
const tables = (groups: Readonly<Record<string, readonly number[]>>, panels: readonly string[]) => {
  const rows = Object.entries(groups).flatMap(([group, counts]) =>
    counts.map((count, at): [string, Series] => {
      const id = `${group}_${String(at)}`
      return [id, { ...known, id, group, points: Array.from({ length: count }, () => figure) }]
    }),
  )
  return {
    series: new Map(rows),
    panels: new Map(panels.map((id) => [id, { id } as Panel])),
  }
}

const slugs = (all: ReturnType<typeof tables>): readonly string[] =>
  seriesParts(all).map(({ slug }) => slug)

describe('seriesParts', () => {
  it('keeps the series of a group together, each once, in the order of the table', () => {
    const all = tables({ wages: [3, 3], prices: [3] }, [])
    expect(
      seriesParts(all).map(({ group, series }) => [group, series.map(({ id }) => id)]),
    ).toEqual([
      ['wages', ['wages_0', 'wages_1']],
      ['prices', ['prices_0']],
    ])
  })

  it('cuts a group of many series, or of many figures, into numbered parts', () => {
    const all = tables({ wages: Array.from({ length: 40 }, () => 1), prices: [200, 200, 1000] }, [])
    expect(slugs(all)).toEqual(['wages', 'wages-2', 'wages-3', 'prices', 'prices-2', 'prices-3'])
    expect(seriesParts(all).flatMap(({ series }) => series)).toHaveLength(43)
    expect(seriesParts(all)[1]).toMatchObject({ part: 2, parts: 3 })
  })

  it('gives way to other groups and to panels of the same name, and names a group without one', () => {
    const all = tables({ 'a b': [1], 'a-b': [1], 'panel x': [1], '': [1] }, ['x'])
    expect(slugs(all)).toEqual(['a-b', 'a-b-2', 'panel-x-2', 'more'])
  })
})

describe('pageOfSeries', () => {
  it('is the page of its part, and the list for a series that is not there', () => {
    const all = tables({ wages: Array.from({ length: 15 }, () => 1) }, [])
    expect(pageOfSeries(all, 'wages_0')).toBe(`${SERIES_PATH}wages/#wages_0`)
    expect(pageOfSeries(all, 'wages_14')).toBe(`${SERIES_PATH}wages-2/#wages_14`)
    expect(pageOfSeries(all, 'none')).toBe(SERIES_PATH)
  })
})
