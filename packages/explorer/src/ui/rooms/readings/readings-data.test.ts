import {
  loadDossier,
  marksOf,
  readDossierFolder,
  setsHash,
  type InputSetting,
  type JudgedReading,
  type Judging,
  type Link,
  type Reading,
} from '@thaw/dossier'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { readingsRoom } from './readings-data.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const none = { html: '', language: undefined }

const setting = { variable: 'x', variableKey: 'x', modelName: 'x', value: 0 }
const link = (id: string, canSwitch: boolean): readonly [string, Link] => [
  id,
  { id, cause: 'a', effect: 'b', sign: '+', switchOff: canSwitch ? [setting] : [] } as never,
]

const reading = {
  id: 'tap',
  name: 'The tap alone',
  strengthens: ['tap-level'],
  weakens: ['drain-level', 'steam-level'],
  removes: ['leak-level'],
  predicts: 'air_yearly: rises [record: fits] | rises for ever [record: against]',
  runIt: 'Switch off drain-level.',
  sets: [],
  setsReason: '',
  sources: [],
} as unknown as Reading

const links = [
  link('tap-level', true),
  link('drain-level', true),
  link('steam-level', false),
  link('leak-level', true),
]

it('runs the model without what a reading makes weak or leaves out, as far as that has a switch', () => {
  const edition = {
    dossier: { ...dossier, links: new Map(links), readings: new Map([[reading.id, reading]]) },
    words: ENGLISH,
    home: '',
  }
  const [page] = readingsRoom(edition, { intro: none, end: none }).pages
  expect(page?.run).toEqual({
    path: 'lab/?v=1&off=drain-level,leak-level',
    fixed: 0,
    off: 2,
    left: 1,
  })
  expect(page?.tests.map(({ id, off }) => [id, off])).toEqual([
    ['drain-level', 'lab/?v=1&off=drain-level'],
  ])
  expect([page?.fits, page?.expectations]).toEqual([1, 2])
  expect(page?.links.map(({ part, links: those }) => [part, those.length])).toEqual([
    ['strong', 1],
    ['weak', 2],
    ['absent', 1],
  ])
})

it('cannot be run where nothing of that has a switch', () => {
  const still = links.map(([id]) => link(id, false))
  const edition = {
    dossier: { ...dossier, links: new Map(still), readings: new Map([[reading.id, reading]]) },
    words: ENGLISH,
    home: '',
  }
  const [page] = readingsRoom(edition, { intro: none, end: none }).pages
  expect(page?.run.path).toBeUndefined()
})

describe('a reading that was put in numbers', () => {
  const set = (variable: string, value: number): InputSetting => ({
    ...{ variable, modelName: variable, value },
    variableKey: variable.toLowerCase().replaceAll(' ', '_'),
  })
  const uptake = set('Uptake rate', 0)
  const sets = [set('Clearing at the start', 1.6), uptake, set('Growth after the turn', 0.5)]
  const own = dossier.links.get('air-uptake')
  const numbered: Reading = {
    ...reading,
    ...{ strengthens: [], weakens: [], removes: ['air-uptake'], sets, setsReason: 'Said so.' },
  }
  const readings = new Map([[reading.id, numbered]])
  const pagesOf = (judging?: Judging): ReturnType<typeof readingsRoom> =>
    readingsRoom(
      { dossier: { ...dossier, readings, judging }, words: ENGLISH, home: '' },
      { intro: none, end: none },
    )

  it('runs with a link switched off where a value takes it out, and others fixed where they may be', () => {
    expect(own?.switchOff).toMatchObject([{ variable: 'Uptake rate', value: 0 }])
    const [page] = pagesOf().pages
    expect(page?.run).toEqual({
      path: 'lab/?v=1&fix=clearing-at-the-start:1.6&off=air-uptake',
      ...{ fixed: 1, off: 1, left: 1 },
    })
    expect(
      page?.sets.map(({ value, middle, links: those }) => [value, middle, those.length]),
    ).toEqual([
      ['1.6 GtC/year', '1.3', 0],
      ['0 1/year', '0.0228', 1],
      ['0.5 1/year', '0.016', 0],
    ])
  })

  const row: JudgedReading = {
    ...{
      id: reading.id,
      setsHash: setsHash({ sets }),
      verdict: 'against',
      evidence: Math.log(1 / 12),
      standardError: 0.1,
    },
    ...{ paretoK: 0.4, effectiveDraws: 300.4, weight: 0.002 },
    heldOut: { modes: 4, won: 3, crpsSkill: 0.5 },
  }
  const judged = (one: JudgedReading, marks = marksOf(dossier)): Judging =>
    ({ ...marks, readings: [one] }) as unknown as Judging

  it('has the weight of a judgement of this very dossier', () => {
    const { list } = pagesOf(judged(row))
    expect(list.rest).toBe('99.8\u00a0%')
    expect(list.readings[0]?.weight).toEqual({
      ...{ verdict: 'against', weight: 'less than 1\u00a0%', factor: '12', heldOut: row.heldOut },
      found: { log: '−2.5', error: '0.10', draws: '300', k: '0.40' },
    })
  })

  it('has no number where the weights could not be trusted, and the word for it', () => {
    const unreached = judged({
      ...row,
      verdict: 'unreached',
      weight: undefined,
      evidence: undefined,
    })
    expect(pagesOf(unreached).list).toMatchObject({
      rest: '',
      readings: [{ weight: { verdict: 'unreached', weight: '', found: undefined } }],
    })
  })

  it('has none of a judgement of another model, or of other values', () => {
    const other = judged(row, { ...marksOf(dossier), modelHash: '0' })
    const changed = judged({ ...row, setsHash: setsHash({ sets: [uptake] }) })
    const words = [other, changed].map((one) => pagesOf(one).list.readings[0]?.weight.verdict)
    expect(words).toEqual(['unjudged', 'unjudged'])
  })
})
