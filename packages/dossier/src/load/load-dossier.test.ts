import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { DossierFiles } from '../dossier-files.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import { loadDossier } from './load-dossier.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)

function changed(path: string, from: string, to: string): DossierFiles {
  const text = Buffer.from(files.get(path) ?? []).toString('utf8')
  return new Map([...files, [path, Buffer.from(text.replace(from, to))]])
}

describe('loadDossier', () => {
  const { value: dossier, issues } = loadDossier(files)

  it('finds nothing wrong with a sound folder', () => {
    expect(issues).toEqual([])
  })

  it('reads every table', () => {
    const sizes = Object.entries(dossier).flatMap(([name, table]: [string, unknown]) => {
      if (table instanceof Map) return [[name, table.size]]
      return Array.isArray(table) ? [[name, table.length]] : []
    })
    expect(Object.fromEntries(sizes)).toEqual({
      levers: 1,
      leverHistories: 2,
      charts: 2,
      chances: 1,
      checks: 1,
      links: 3,
      loops: 1,
      readings: 1,
      parameters: 2,
      fits: 1,
      convergence: 2,
      withheld: 1,
      sensitivities: 1,
      series: 1,
      panels: 1,
      events: 2,
      people: 2,
      masters: 1,
      offices: 2,
      decisions: 1,
      votes: 2,
      claims: 2,
      questions: 1,
      scenarios: 1,
      glossary: 1,
      documents: 1,
      russianTerms: 2,
      renamings: 1,
      sources: 2,
      texts: 2,
      translations: 1,
    })
  })

  it('joins what switches a link off to the model, and gathers masters by group', () => {
    expect(dossier.links.get('lid-cooling')?.switchOff).toEqual([
      {
        variable: 'Lid factor',
        variableKey: 'lid_factor',
        modelName: 'Lid factor',
        value: 1,
      },
    ])
    expect(dossier.links.get('warmth-cooling')?.switchOff).toEqual([])
    expect(dossier.masters.get('kitchen')).toMatchObject([
      { word: 'careless', settings: [{ lever: 'lid', stop: 'off', slug: 'off' }] },
    ])
  })

  it('reads words of the interface and of the dossier in another language', () => {
    const translation = dossier.translations.get('de')
    expect(translation).toMatchObject({ name: 'Deutsch', interface: { 'lab.undo': 'Zurück' } })
    expect(translation?.dossier['levers.lid.name']).toBe('Der Deckel')
  })

  it('joins levers, charts and parameters to the names that the engine prints', () => {
    expect(dossier.levers.get('lid')).toMatchObject({
      variableKey: 'lid_factor',
      modelName: 'Lid factor',
      history: { word: 'on', slug: 'on', value: 0.5, about: 'a saucer on the cup' },
      formerly: { ids: ['cover'], stops: [{ old: 'open', slug: 'off' }] },
    })
    expect(dossier.charts.get('room')?.modelName).toBe('Room warmth[kitchen]')
    expect(dossier.posterior?.modelNames).toEqual(['Cooling time', 'Room warmth[hall]'])
  })

  it('reads the draws row by row', () => {
    expect(dossier.posterior).toMatchObject({ drawCount: 3 })
    expect([...(dossier.posterior?.values ?? [])]).toEqual([0.48, 17.5, 0.52, 18.25, 0.55, 18])
  })

  it('gives an event the stretch from its first to its last day', () => {
    const winter = dossier.events.get('1901-winter')
    expect(winter?.interval.start).toBeCloseTo(1901 + 334 / 365, 9)
    expect(winter?.interval.end).toBeCloseTo(1902 + 59 / 365, 9)
    expect(winter?.date.isApproximate).toBe(true)
  })

  it('keeps doubled quotation marks, several sources and missing bounds of a figure', () => {
    const points = dossier.series.get('tea-warmth')?.points ?? []
    expect(points.map((point) => point.note)).toEqual(['', 'recalled, "about forty"', ''])
    expect(points[2]).toMatchObject({ sources: ['newton1701', 'cook1902'], low: 20 })
    expect(points[2]?.high).toBeUndefined()
    expect(dossier.series.get('tea-warmth')?.sources).toEqual(['newton1701', 'cook1902'])
  })

  it('keeps an empty cell of a panel unknown and not zero', () => {
    expect(dossier.panels.get('cups')).toMatchObject({
      places: ['KIT', 'HAL'],
      years: [1901, 1902],
      values: [
        [3, undefined],
        [4, 2],
      ],
    })
  })

  it('splits the settings of a what-if from the note behind them', () => {
    expect(dossier.scenarios.get('no-lid')).toMatchObject({
      settings: [
        { lever: 'lid', stop: 'off' },
        { lever: 'door', stop: 'shut', from: undefined },
      ],
      settingsNote: 'the room as it was',
    })
  })

  it('keeps text that looks like markup as it is', () => {
    const odd = loadDossier(changed('people.csv', 'Poured.', '<b onclick=x>Poured</b>')).value
    expect(odd.people.get('cook')?.text).toBe('<b onclick=x>Poured</b>')
  })
})

describe('a dossier with a fault', () => {
  it('loses the row and nothing else', () => {
    const { value, issues } = loadDossier(changed('events.csv', '1901-12~', 'in winter'))
    expect(issues.map((issue) => issue.code)).toEqual(['DO113'])
    expect([...value.events.keys()]).toEqual(['1901-03-05-tea-poured'])
    expect(value.claims.size).toBe(2)
    expect(value.model?.variables.size).toBe(5)
  })

  it('keeps its tables when the model cannot be read', () => {
    const { value } = loadDossier(changed('model.stmx', '</variables>', ''))
    expect(value.model).toBeUndefined()
    expect(value.levers.get('lid')?.modelName).toBe('Lid factor')
    expect(value.events.size).toBe(2)
  })

  it('keeps a lever out whose history is no stop', () => {
    const { value, issues } = loadDossier(changed('levers.csv', ',on,0,2', ',onn,0,2'))
    expect(issues.map((issue) => issue.code)).toEqual(['DO212'])
    expect(value.levers.size).toBe(0)
  })

  it('is still a dossier when it has no files at all', () => {
    const { value, issues } = loadDossier(new Map())
    expect(issues.map((issue) => issue.code)).toEqual(['DO001'])
    expect(value.manifest.title).toBe('')
    expect(value.events.size).toBe(0)
  })
})
