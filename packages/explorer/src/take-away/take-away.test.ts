import { render } from 'svelte/server'
import { goldenCases, goldenText } from '@thaw/testkit'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { timeWindow } from '../view/chart-domain.ts'
import { BASE, BOTH, CHART, RECORD, TIMES, WAS, YOURS } from '../view/chart-fixture.ts'
import { tellPicture } from '../view/tell/tell-picture.ts'
import { wordsContext } from '../words/use-words.ts'
import { ENGLISH, RUSSIAN } from '../words/words-fixture.ts'
import FanChart from '../ui/chart/fan-chart.svelte'
import {
  pictureFrame,
  takenChart,
  takenCsv,
  takenView,
  type ChartTaking,
} from '../ui/take-away/chart-taking.ts'
import type { TakenView } from './capsule.ts'
import { fileName } from './file-name.ts'
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
  others: [],
  isCalibrated: true,
  calibration: '',
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
  const csv = chartCsv(BOTH, FANS, CHART, VIEW)
  const lines = csv.slice(1).split('\r\n')
  const rows = lines.filter((line) => !line.startsWith('#'))

  it('says above the header what it is, of which world, and how to make it again', () => {
    for (const text of ['# How salty was the lagoon?', '# seed: 7', '# draws: 200 of 1000']) {
      expect(lines).toContain(text)
    }
    expect(lines).toContain('# calibrated: yes')
    expect(lines).toContain('# limits: Nobody measured before 1899.')
    expect(lines).toContain('# record: Harbour book; Tide & Sons 1905')
  })

  it('tells a spreadsheet that it is UTF-8', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff)
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
    expect(citeAsText(VIEW, ENGLISH)).toBe(
      'How salty was the lagoon? Gate: half open. In: A lagoon, 1900-1910. https://example.org/lagoon/lab/?v=1&gate=half-open&g=salt,mud (taken 2001-02-03; model 0123456789abcdef, data fedcba9876543210, seed 7, draws 200 of 1000, engine Thaw 0.1.0).',
    )
  })

  it('in the language of the page, also without a seed', () => {
    const capsule = { ...VIEW.capsule, seed: undefined }
    expect(citeAsText({ ...VIEW, capsule }, RUSSIAN)).toBe(
      'How salty was the lagoon? Gate: half open. В: A lagoon, 1900-1910. https://example.org/lagoon/lab/?v=1&gate=half-open&g=salt,mud (обращение 2001-02-03; модель 0123456789abcdef, данные fedcba9876543210, без начального числа, прогонов 200 из 1000, Thaw 0.1.0).',
    )
  })

  it('never without saying that the model was not narrowed to the record', () => {
    const view: TakenView = { ...VIEW, isCalibrated: false }
    for (const cite of [citeAsText, citeAsBibtex, citeAsRis]) {
      expect(cite(view, ENGLISH)).toContain('model 0123456789abcdef (not calibrated)')
      expect(cite(view, RUSSIAN)).toContain('не откалибрована')
      expect(cite(VIEW, ENGLISH)).not.toContain('calibrated')
    }
  })

  it('in BibTeX, with what TeX would read as its own marked', () => {
    const text = citeAsBibtex({ ...VIEW, question: '100 % & {more}_ of ~it\\?' }, ENGLISH)
    expect(text).toContain(
      'title = {{100 \\% \\& \\{more\\}\\_ of \\textasciitilde{}it\\textbackslash{}?}},',
    )
    expect(text).toMatch(/^@misc\{thaw-salt-012345-20010203,\n {2}title = /)
    expect(text).toContain(`url = {${VIEW.address}},`)
  })

  it('in RIS, one line a field', () => {
    expect(
      citeAsRis({ ...VIEW, question: 'Two\nlines?' }, ENGLISH)
        .split('\r\n')
        .slice(0, 3),
    ).toEqual(['TY  - ELEC', 'TI  - Two lines?', 'T2  - A lagoon, 1900-1910'])
  })
})

/** What a `case.json` may say. */
interface TakenCase {
  readonly theme: ThemeName
  readonly language?: 'en' | 'ru'
  /** Without your world; with a kept one. */
  readonly shows?: 'was' | 'both' | 'kept'
}

function takingOf({ shows = 'both' }: TakenCase): ChartTaking {
  const kept = { key: 'b', label: 'gate: shut', world: { fan: YOURS, partsAt: 20 } } as const
  return {
    chart: CHART,
    series: { ...(shows === 'was' ? WAS : BOTH), others: shows === 'kept' ? [kept] : [] },
    frame: {
      window: timeWindow(TIMES, BOTH.record),
      clock: { date: '1904-01-01', label: 'the flood', isTold: true },
      moments: [],
      leverDates: [],
    },
    sentence: [{ text: 'In your world it is <lower> & then higher.', tone: 'plain' }],
    world: shows === 'was' ? '' : VIEW.world,
    moved: [],
    runs: VIEW.runs,
    capsule: VIEW.capsule,
    calibration: { note: 'Nothing was narrowed. It may be.', isCalibrated: false },
    address: VIEW.address,
    embed: undefined,
  }
}

describe('a chart as a picture of its own', () => {
  const picture = (one: TakenCase): string => {
    const words = one.language === 'ru' ? RUSSIAN : ENGLISH
    const taking = takingOf(one)
    const view = takenView(taking, VIEW.taken, words)
    const props = {
      chart: takenChart(taking, words),
      id: 'taken',
      summary: tellPicture(taking.series, CHART, words),
    }
    const drawing = render(FanChart, { props, context: wordsContext(words) }).body
    return standAloneSvg(drawing, { ...pictureFrame(taking, view, words), theme: one.theme })
  }

  for (const { name, folder, why, options } of goldenCases(
    new URL('../../golden-taken/', import.meta.url),
  )) {
    it(`${name}: ${why}`, () => {
      const text = picture(options as unknown as TakenCase).replace(/></g, '>\n<')
      expect(text).not.toMatch(/NaN|undefined|Infinity/)
      expect(text).toBe(goldenText(join(folder, 'expected.svg'), text))
    })
  }

  it('needs no style sheet, no font and no address', () => {
    const text = picture({ theme: 'dark' })
    expect(text).not.toMatch(/class=|style=|<image|href=|@import|var\(/)
    expect(text).toContain('&lt;lower&gt; &amp; then')
    for (const doubt of [
      'Model not calibrated: Nothing was narrowed.',
      'Nobody measured before 1899.',
      'thin lines: single runs',
    ])
      expect(text).toContain(doubt)
  })

  it('carries its doubt into the table too', () => {
    const taking = takingOf({ theme: 'light' })
    expect(takenCsv(taking, takenView(taking, VIEW.taken, ENGLISH), ENGLISH)).toContain(
      '# calibrated: no; Nothing was narrowed.',
    )
  })

  it('says what its table says', () => {
    const taking = takingOf({ theme: 'light', shows: 'kept' })
    const csv = takenCsv(taking, takenView(taking, VIEW.taken, ENGLISH), ENGLISH)
    expect(csv).toContain('# world: World B: gate: shut\r\n')
    expect(citeAsRis(takenView(taking, VIEW.taken, ENGLISH), ENGLISH)).toContain(
      'N2  - Gate: half open; World B: gate: shut',
    )
    const names = new Set(
      csv
        .slice(1)
        .split('\r\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split(',')[0] ?? ''),
    )
    expect([...names].slice(1)).toEqual(['record', '"Model', 'Your world', 'World B: gate: shut'])
    expect(picture({ theme: 'light', shows: 'kept' })).toContain('World B: gate: shut')
  })
})

describe('names of files', () => {
  it('say what was moved, and differ where that differs', () => {
    expect(fileName('salt', [])).toBe('salt')
    expect(fileName('salt', ['gate', 'half-open'])).toBe('salt-gate-half-open')
    expect(fileName('salt', ['wind', '2.5', 'a/b'])).toBe('salt-wind-2-5-a-b')
    const many = Array.from({ length: 12 }, (_, k) => `lever-${String(k)}`)
    const long = [fileName('salt', many), fileName('salt', [...many, 'open'])]
    expect(new Set(long).size).toBe(2)
    for (const name of long) expect(name).toMatch(/^salt-lever-0-[\w-]+-[0-9a-f]{6}$/)
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
