import fc from 'fast-check'
import { parseDate } from '@thaw/core'
import { csvParseRows } from 'd3-dsv'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import { readDate } from '../read/read-date.ts'
import type { HistoricalDate } from '../schema/historical-date.ts'
import { readTimeline } from './read-timeline.ts'
import { writeTimeline } from './write-timeline.ts'

const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const dossier = loadDossier((await readDossierFolder(folder)).value).value
const [event] = dossier.events.values()

function date(text: string): HistoricalDate {
  const result = readDate(text)
  if (result.kind !== 'date') throw new Error(text)
  return result.date
}

const two = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'))
const year = fc.integer({ min: 1000, max: 1999 }).map(String)
const point = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
  year.map((text) => `${text.slice(0, 3)}X`),
)
const dateText = fc
  .oneof(
    fc
      .tuple(point, fc.constantFrom('', '?', '~', '%'))
      .map(([text, mark]) => (text.endsWith('X') ? text : text + mark)),
    fc.tuple(point, point).map((parts) => parts.join('/')),
  )
  .filter((text) => parseDate(text) !== undefined)
/** As cells of a dossier are: trimmed, on one line, spaces single. */
const LETTERS = ['=', '+', '-', '@', "'", '"', '<', '>', '&', ';', ',', ' ', 'a', 'é', '\t', '#']
const words = fc
  .string({ unit: fc.constantFrom(...LETTERS) })
  .map((text) => text.replace(/\s+/g, ' ').trim())
const title = words.map((text) => `${text}x`)

it('whatever an event says comes back through the table', () => {
  if (event === undefined) throw new Error('the example has no events')
  fc.assert(
    fc.property(dateText, title, words, title, (when, headline, text, lane) => {
      const row = { ...event, date: date(when), endDate: undefined, title: headline, text, lane }
      const csv = writeTimeline({ ...dossier, events: new Map([[row.id, row]]) })
      for (const cells of csvParseRows(csv.slice(1)).slice(1)) {
        for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]/)
      }
      const { value } = readTimeline({ file: 'sheet.csv', text: csv.slice(1) })
      const [, read = []] = csvParseRows(value.csv)
      expect([read[0], read[1], read[3], read[4], read[8]]).toEqual([
        row.id,
        when,
        headline,
        text,
        lane,
      ])
    }),
    { seed: 7, numRuns: 400 },
  )
})
