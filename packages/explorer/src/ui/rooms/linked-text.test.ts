import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { linkedText } from './linked-text.ts'
import { pageOfSeries } from './sources/series-parts.ts'

const folder = fileURLToPath(new URL('../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const [series] = dossier.series.values()

it('links the ids of series and leaves every other word alone', () => {
  if (series === undefined) throw new Error('the example has no series')
  const named = { ...series, id: 'air_yearly' }
  const withSeries = { ...dossier, series: new Map([[named.id, named]]) }
  expect(linkedText(withSeries, 'air_yearly rises; no_such stays.')).toEqual([
    { text: 'air_yearly', path: pageOfSeries(withSeries, 'air_yearly'), title: series.title },
    { text: ' rises; ', path: undefined, title: '' },
    { text: 'no_such', path: undefined, title: '' },
    { text: ' stays.', path: undefined, title: '' },
  ])
})
