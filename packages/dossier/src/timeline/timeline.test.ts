import { csvParseRows } from 'd3-dsv'
import { fileURLToPath } from 'node:url'
import { expect, describe, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import { readDate } from '../read/read-date.ts'
import { readTimeline } from './read-timeline.ts'
import { writeTimeline } from './write-timeline.ts'

const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const files = (await readDossierFolder(folder)).value
const dossier = loadDossier(files).value

const read = (text: string) => readTimeline({ file: 'sheet.csv', text })
const rowsOf = (csv: string): readonly (readonly string[])[] => csvParseRows(csv.trim()).slice(1)
const codes = (text: string): readonly string[] =>
  read(text).issues.map(({ code, span }) => `${code} ${span?.line ?? 0}:${span?.column ?? 0}`)

describe('a table that TimelineJS made', () => {
  it('gives events with the dates that it knows', () => {
    const { value, issues } = read(
      'Year,Month,Day,End Year,End Month,End Day,Headline,Text,Group\n' +
        '1687,7,5,,,,A book,<p>On <b>motion</b>.</p>,Books\n' +
        '1665,,,1666,,,At home,,\n-44,3,15,,,,Stabbed,,Power\n',
    )
    expect(rowsOf(value.csv).map((row) => row.slice(0, 5))).toEqual([
      ['1687-07-05-a-book', '1687-07-05', '', 'A book', 'On motion.'],
      ['1665-at-home', '1665', '1666', 'At home', ''],
      ['bc-0044-03-15-stabbed', '-0044-03-15', '', 'Stabbed', ''],
    ])
    expect(rowsOf(value.csv).map((row) => row[8])).toEqual(['Books', 'Events', 'Power'])
    expect(issues.map(({ code }) => code)).toEqual(['DO503'])
  })

  it('says every cell that is not carried, and why a row is left out, each at its place', () => {
    expect(
      codes(
        'Year,Month,Day,Time,Headline,Media,Type,Mood\n' +
          ',,,,The whole,,title,\n1687,,,12:00,A,pic.png,,\n1687,13,,,B,,,\n,,,,C,,,\n1687,2,30,,,,,\n',
      ),
    ).toEqual([
      'DO105 1:41',
      'DO111 6:12',
      'DO504 2:16',
      'DO503 3:8',
      'DO503 3:16',
      'DO501 4:1',
      'DO111 5:1',
    ])
  })

  it('says where a word of ours is none, and takes the weakest instead', () => {
    const sheet = 'Year,Headline,turning,seen,confidence\n1700,A,maybe,sen,certain\n'
    expect(codes(sheet)).toEqual(['DO503 2:8', 'DO503 2:14', 'DO503 2:18'])
    expect(rowsOf(read(sheet).value.csv)[0]?.slice(9)).toEqual(['', '', 'memory', 'low'])
  })

  it('refuses an end before its beginning, and a table without years', () => {
    expect(codes('Year,End Year,Headline\n1700,1699,A\n')).toEqual(['DO502 2:6'])
    expect(codes('Start,Headline\n1700,A\n')).toContain('DO104 1:1')
  })

  it('names what a spreadsheet would calculate, and takes an apostrophe of ours off', () => {
    const { value } = read('Year,Headline,Text\n1700,\'=1+1,"\'@sum"\n')
    expect(rowsOf(value.csv)[0]?.slice(3, 5)).toEqual(['=1+1', '@sum'])
    expect(codes('Year,Headline,Text\n1700,=1+1,@sum\n')).toEqual(['DO507 2:6', 'DO507 2:11'])
  })
})

describe('a dossier as a table', () => {
  it('comes back as the same events', () => {
    const { value, issues } = read(writeTimeline(dossier).replace('\ufeff', ''))
    expect(value.count).toBe(dossier.events.size)
    const again = loadDossier(
      new Map([...files, ['events.csv', new TextEncoder().encode(value.csv)]]),
    )
    const plain = (from: typeof dossier): unknown[] =>
      [...from.events.values()].map((event) => ({ ...event, span: undefined }))
    expect(plain(again.value)).toEqual(plain(dossier))
    expect(issues).toEqual([])
  })

  it('has a date within a decade stand at its first year, and says the decade', () => {
    const [event] = [...dossier.events.values()]
    const date = readDate('187X')
    if (event === undefined || date.kind !== 'date') throw new Error('the example has events')
    const one = { ...event, date: date.date, endDate: undefined }
    const csv = writeTimeline({ ...dossier, events: new Map([[one.id, one]]) })
    const [, cells = []] = rowsOf(csv.slice(1))
    expect(cells.slice(0, 6)).toEqual(['1870', '', '', '', '', ''])
    expect(cells).toContain('1870s')
  })

  it('says that a display date which was changed in the sheet is not carried', () => {
    const sheet = (display: string): string =>
      `Year,Display Date,Headline,date\n1875,${display},A,1875~\n`
    expect(codes(sheet('about 1875'))).toEqual([])
    expect(codes(sheet(''))).toEqual([])
    expect(codes(sheet('autumn 1875'))).toEqual(['DO503 2:6'])
  })
})
