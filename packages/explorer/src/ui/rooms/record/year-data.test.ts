import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { expect, it } from 'vitest'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { openRecord } from './open-record.ts'
import { yearData } from './year-data.ts'

const base = fileURLToPath(new URL('../../../../../dossier/golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)

const HEADER =
  'id,date,end,title,text,people,other_people,kinds,lane,turning,sources,seen,confidence'

/** What was still going on in each year, where the record has these dates and ends. */
function ongoingBy(dates: readonly string[]): Record<number, readonly string[]> {
  const rows = dates.map((date, at) => `e${String(at)},${date},T,T,,,,L,,,memory,low`)
  const table = new TextEncoder().encode([HEADER, ...rows, ''].join('\n'))
  const { value: dossier } = loadDossier(new Map([...files, ['events.csv', table]]))
  const room = openRecord({ dossier, words: ENGLISH, home: '' })
  return Object.fromEntries(
    room.years.map((year) => [year.year, yearData(room, year).ongoing.map(({ id }) => id)]),
  )
}

it('has a stretch go on in later years, and one moment of some year of a decade in none', () => {
  expect(ongoingBy(['187X,', '1874-03-01,1876-05-01', '1875-06-01,', '1879-01-01,'])).toEqual({
    1870: [],
    1874: [],
    1875: ['e1'],
    1879: [],
  })
})
