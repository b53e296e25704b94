import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { makeLever } from '../../scenario/lever-fixture.ts'
import { BASE, CHART, RECORD, TIMES, YOURS } from '../../view/chart-fixture.ts'
import { stopPath, withChosen, type FrontData } from './front-data.ts'
import { placesContext } from '../places.ts'
import { wordsContext } from '../../words/use-words.ts'
import { ENGLISH } from '../../words/words-fixture.ts'
import FrontPage from './front-page.svelte'

const DATA: FrontData = {
  kind: 'front',
  home: '',
  foreign: {},
  question: 'What if the <gate> had stayed open?',
  setting: 'The harbour, one morning.',
  lever: makeLever('gate', 'open = 0; shut* = 1'),
  chosen: 1,
  formerly: { levers: {}, stops: {}, charts: {} },
  chart: CHART,
  times: TIMES,
  base: BASE,
  record: RECORD,
  answers: [
    {
      world: { fan: YOURS, partsAt: 16 },
      sentence: [
        { text: 'In your world', tone: 'you' },
        { text: ' it is less salty.', tone: 'plain' },
      ],
    },
    { world: undefined, sentence: [{ text: 'As it was.', tone: 'plain' }] },
  ],
  clock: { date: '1904-01-01', label: 'the flood' },
  moments: [],
  caution: { text: 'Careful.', claim: { id: 'C1', verdict: 'contradicted' } },
  doors: [{ path: 'lab/', title: 'Change more', text: 'All levers.', takesWorld: true }],
  draws: 1000,
  capsule: {
    dossier: 'A lagoon',
    cite: '',
    licence: '',
    modelHash: '0123456789abcdef',
    dataHash: 'fedcba9876543210',
    seed: 7,
    draws: 1000,
    engine: 'Thaw 0.1.0',
  },
  calibrationNote: 'Nothing is narrowed yet. It will be.',
  isCalibrated: false,
}

const page = (data: FrontData, root = ''): string =>
  render(FrontPage, {
    props: { data, root },
    context: new Map<string, unknown>([
      ...wordsContext(ENGLISH),
      placesContext({ root, home: data.home }),
    ]),
  }).body

describe('the front page, before its script', () => {
  it('has question, setting, sentence, caution and doors as text', () => {
    const html = page(DATA)
    for (const text of [
      'What if the &lt;gate> had stayed open?',
      'The harbour, one morning.',
      'As it was.',
      'Careful.',
      'contradicted',
      'Nothing is narrowed yet.',
      'Change more',
    ]) {
      expect(html).toContain(text)
    }
  })

  it('escapes markup in words of the dossier', () => {
    expect(page(DATA)).not.toContain('<gate>')
  })

  it('has links for stops, and no button that does nothing', () => {
    const html = page(DATA)
    expect(html).toContain('href="if/gate-open/"')
    expect(html).toContain('href="./"')
    expect(html).not.toContain('<button')
    expect(html).not.toContain('type="radio"')
  })

  it('links from the page of a stop back to the root, and on with the world in the address', () => {
    const html = page(withChosen(DATA, 0), '../../')
    expect(html).toContain('href="../../if/gate-open/"')
    expect(html).toContain('href="../../"')
    expect(html).toContain('href="../../lab/?v=1&amp;gate=open"')
    expect(html).toContain('class="youline"')
    expect(html).toContain('it is less salty.')
  })

  it('draws no world of yours at history', () => {
    expect(page(DATA)).not.toContain('class="youline"')
  })

  it('carries no style attribute, which the page’s policy would refuse', () => {
    expect(page(withChosen(DATA, 0))).not.toMatch(/\sstyle=/)
  })

  it('has the record as a table', () => {
    expect(page(DATA)).toContain('2.5 (1.2 to 40.0), from memory')
  })
})

describe('stopPath', () => {
  it('names each stop but the one that happened', () => {
    expect([0, 1, 9].map((stop) => stopPath(DATA, stop))).toEqual(['if/gate-open/', '', ''])
  })
})
