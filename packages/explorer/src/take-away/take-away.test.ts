import { render } from 'svelte/server'
import { goldenCases, goldenText } from '@thaw/testkit'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartDomain, timeWindow } from '../view/chart-domain.ts'
import { BASE, BOTH, CHART, RECORD, TIMES, YOURS } from '../view/chart-fixture.ts'
import { placeChart, type ChartFrame } from '../view/place-chart.ts'
import { wordsContext } from '../words/use-words.ts'
import { ENGLISH } from '../words/words-fixture.ts'
import FanChart from '../ui/chart/fan-chart.svelte'
import type { TakenView } from './capsule.ts'
import { chartCsv } from './chart-csv.ts'
import { citeAsBibtex, citeAsRis, citeAsText } from './cite-view.ts'
import { breakLines, standAloneSvg } from './stand-alone-svg.ts'
import type { ThemeName } from './svg-look.ts'

const VIEW: TakenView = {
  question: 'How salty was the lagoon?',
  address: 'https://example.org/lagoon/lab/?v=1&gate=half-open&g=salt,mud',
  taken: '2001-02-03',
  runs: 200,
  world: 'Gate: half open',
  sources: ['Harbour book', 'Tide & Sons 1905'],
  capsule: {
    dossier: 'A lagoon, 1900-1910',
    cite: '',
    licence: 'CC BY 4.0',
    modelHash: '0123456789abcdef',
    dataHash: 'fedcba9876543210',
    seed: 7,
    draws: 1000,
    engine: 'Thaw 0.1.0',
  },
}

const FANS = [
  { name: 'as it was', fan: BASE },
  { name: 'your world', fan: YOURS },
]

describe('a chart as CSV', () => {
  const lines = chartCsv(BOTH, FANS, CHART, VIEW).split('\r\n')
  const rows = lines.filter((line) => !line.startsWith('#'))

  it('says above the header what it is, of which world, and how to make it again', () => {
    for (const text of ['# How salty was the lagoon?', '# seed: 7', '# draws: 200 of 1000']) {
      expect(lines).toContain(text)
    }
    expect(lines).toContain('# record: Harbour book; Tide & Sons 1905')
  })

  it('holds the numbers that the picture draws', () => {
    expect(rows[0]).toBe('series,time,end,value,low,high,from_memory,q10,q25,q50,q75,q90')
    expect(rows[1]).toBe('record,1899.5,,2.1,,,no,,,,,')
    expect(rows[4]).toBe('record,1905,1908,3,,,no,,,,,')
    expect(rows.slice(0, 1 + RECORD.length + 2 * TIMES.length + 1)).toHaveLength(rows.length)
    const last = rows.at(-2)?.split(',') ?? []
    const end = TIMES.length - 1
    expect(last.slice(-5).map(Number)).toEqual(YOURS.quantiles.map((row) => row[end]))
  })

  it('leaves out moments without a number, and keeps a formula a text', () => {
    const broken = { ...BASE, quantiles: BASE.quantiles.map((row) => row.with(0, Number.NaN)) }
    const csv = chartCsv({ times: TIMES, record: [] }, [{ name: '=1+1', fan: broken }], CHART, VIEW)
    expect(csv).not.toContain('NaN')
    expect(csv).toContain("\r\n'=1+1,1900.25,")
  })
})

describe('a view as a reference', () => {
  it('in plain text', () => {
    expect(citeAsText(VIEW)).toBe(
      'How salty was the lagoon? Gate: half open. In: A lagoon, 1900-1910. https://example.org/lagoon/lab/?v=1&gate=half-open&g=salt,mud (taken 2001-02-03; model 0123456789abcdef, data fedcba9876543210, seed 7, draws 200 of 1000, engine Thaw 0.1.0).',
    )
  })

  it('in BibTeX, with what TeX would read as its own marked', () => {
    const text = citeAsBibtex({ ...VIEW, question: '100 % & {more}_ of ~it\\?' })
    expect(text).toContain(
      'title = {{100 \\% \\& \\{more\\}\\_ of \\textasciitilde{}it\\textbackslash{}?}},',
    )
    expect(text).toMatch(/^@misc\{thaw-salt-012345-20010203,\n {2}title = /)
    expect(text).toContain(`url = {${VIEW.address}},`)
  })

  it('in RIS, one line a field', () => {
    expect(
      citeAsRis({ ...VIEW, question: 'Two\nlines?' })
        .split('\r\n')
        .slice(0, 3),
    ).toEqual(['TY  - ELEC', 'TI  - Two lines?', 'T2  - A lagoon, 1900-1910'])
  })
})

describe('a chart as a picture of its own', () => {
  const series = BOTH
  const frame: ChartFrame = {
    layout: 'large',
    width: 604,
    domain: chartDomain(series),
    window: timeWindow(TIMES, series.record),
    clock: { date: '1904-01-01', label: 'the flood', isTold: true },
    moments: [],
    leverDates: [],
    gutter: undefined,
  }
  const chart = placeChart(series, CHART, frame, ENGLISH)
  const props = { chart, id: 'salt', summary: 'A picture.' }
  const drawing = render(FanChart, { props, context: wordsContext(ENGLISH) }).body
  const picture = (theme: ThemeName): string =>
    standAloneSvg(drawing, {
      theme,
      question: CHART.question,
      subtitle: CHART.subtitle,
      sentence: 'In your world it is <lower> & then higher.',
      foot: ['Record: Harbour book', citeAsText(VIEW)],
    })

  for (const { name, folder, options } of goldenCases(
    new URL('../../golden-taken/', import.meta.url),
  )) {
    it(`${name} stays as it was`, () => {
      const { theme } = options as { readonly theme: ThemeName }
      const text = picture(theme).replace(/></g, '>\n<')
      expect(text).toBe(goldenText(join(folder, 'expected.svg'), text))
    })
  }

  it('needs no style sheet, no font and no address', () => {
    const text = picture('dark')
    expect(text).not.toMatch(/class=|style=|<image|href=|@import|var\(/)
    expect(text).toContain('&lt;lower&gt; &amp; then')
  })
})

describe('lines', () => {
  it('break at spaces, and inside a word that is longer than the room', () => {
    expect(breakLines('one two three', 60, 12)).toEqual(['one two', 'three'])
    const address = `https://example.org/${'a'.repeat(80)}`
    const lines = breakLines(`see ${address}`, 200, 12)
    expect(lines.join('').replace(/^see/, '')).toBe(address)
    expect(lines.length).toBeGreaterThan(2)
  })
})
