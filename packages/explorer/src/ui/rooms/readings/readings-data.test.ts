import { loadDossier, readDossierFolder, type Link, type Reading } from '@thaw/dossier'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
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
  expect(page?.run).toBe('lab/?v=1&off=drain-level,leak-level')
  expect(page?.without).toEqual({ off: 2, stay: 1 })
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
  expect(page?.run).toBeUndefined()
})
