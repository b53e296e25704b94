import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import { localiseDossier } from '../translate/localise-dossier.ts'
import { eventsOfPerson } from './events-of-person.ts'
import { fitHash, judgedHash } from '../marks/fit-hash.ts'
import { membersOn } from './members-on.ts'
import { modelHash } from '../marks/model-hash.ts'
import { recordHash } from '../marks/record-hash.ts'
import { sourcesUsed } from './sources-used.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)
const { value: dossier } = loadDossier(files)

function withText(path: string, from: string, to: string): typeof dossier {
  const text = Buffer.from(files.get(path) ?? []).toString('utf8')
  expect(text).toContain(from)
  return loadDossier(new Map([...files, [path, Buffer.from(text.replace(from, to))]])).value
}

describe('eventsOfPerson', () => {
  it('gives the events of a person, earliest first', () => {
    const ids = eventsOfPerson(dossier, 'cook').map((event) => event.id)
    expect(ids).toEqual(['1901-03-05-tea-poured', '1901-winter'])
  })
})

describe('membersOn', () => {
  const on = (at: number): readonly string[] =>
    membersOn(dossier, at).map((office) => office.person)

  it('counts a year from its beginning to its end, and a last day to its end', () => {
    expect(on(1889.999)).toEqual([])
    expect(on(1890)).toEqual(['cook'])
    expect(on(1901.5)).toEqual(['cook', 'porter'])
    expect(on(1902.999)).toEqual(['cook', 'porter'])
    expect(on(1903)).toEqual(['cook'])
    expect(on(1910 + 150.5 / 365)).toEqual(['cook'])
    expect(on(1910 + 151 / 365)).toEqual([])
  })

  it('keeps to one body where one is named', () => {
    expect(membersOn(dossier, 1901.5, 'Garden council')).toEqual([])
  })
})

describe('sourcesUsed', () => {
  it('says for each work what cites it, what a reader comes from first', () => {
    const uses = sourcesUsed(dossier).get('newton1701') ?? []
    expect(uses.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'claim C1',
      'claim C2',
      'event 1901-03-05-tea-poured',
      'series tea-warmth',
      'link lid-cooling',
      'link warmth-cooling',
      'link cooling-warmth',
      'lever lid',
      'lever door',
      'lever group kitchen',
      'chart warmth',
      'parameter cooling_time',
      'reading physics',
      'question Q1',
    ])
  })
})

describe('recordHash', () => {
  const hash = (from: string, to: string): string =>
    recordHash(withText('series/tea-warmth.csv', from, to).series, ['tea-warmth'])
  const now = recordHash(dossier.series, ['tea-warmth'])

  it('changes with a figure, a bound or a date', () => {
    const others = [hash('90,', '90.5,'), hash('85,', '84,'), hash('1901-06,41', '1901-07,41')]
    expect(new Set([now, ...others]).size).toBe(4)
  })

  it('does not change with a note, a source or the order of ids', () => {
    expect(hash('recalled', 'remembered')).toBe(now)
    expect(hash('newton1701; cook1902', 'cook1902')).toBe(now)
    expect(recordHash(dossier.series, ['tea-warmth', 'tea-warmth'])).toBe(now)
  })
})

describe('fitHash', () => {
  const row = 'warmth,Warmth,tea-warmth,,1901,1902,stock,1,0,normal,2,0,One thermometer'
  const hashOf = (to: string): string => fitHash(withText('fit.csv', row, to).fits)
  const now = fitHash(dossier.fits)

  it('changes with a spread, an end, an error, a factor or another row', () => {
    const others = [
      row.replace('normal,2', 'normal,3'),
      row.replace('1902', '1902.5'),
      row.replace('normal', 'lognormal'),
      row.replace('stock,1', 'stock,1.5'),
      `${row}\nagain,Warmth,tea-warmth,,1901,1903,stock,1,0,normal,2,0,`,
    ]
    expect(new Set([now, ...others.map(hashOf)]).size).toBe(others.length + 1)
  })

  it('does not change with a name, a reason, how numbers are written, or the language', () => {
    expect(hashOf(row.replace('One thermometer', 'A thermometer'))).toBe(now)
    expect(hashOf(row.replace('warmth,', 'heat,'))).toBe(now)
    expect(hashOf(row.replace('normal,2', 'normal,2.0').replace('1902', '1902.00'))).toBe(now)
    expect(fitHash(localiseDossier(dossier, 'de').fits)).toBe(now)
  })

  it('does not hang on the order of rows', () => {
    const again = row.replace('warmth,', 'again,').replace('1902', '1903')
    expect(hashOf(`${row}\n${again}`)).toBe(hashOf(`${again}\n${row}`))
  })

  it('leaves what is held out to the fingerprint of a judgement', () => {
    const [first] = dossier.fits
    const longer = dossier.fits.map((fit) => ({ ...fit, heldOutUntil: 1950 }))
    expect(first?.heldOutUntil).toBe(Infinity)
    expect(fitHash(longer)).toBe(now)
    expect(judgedHash(longer)).not.toBe(judgedHash(dossier.fits))
  })
})

describe('modelHash', () => {
  const hashOf = (from: string, to: string): string | undefined => {
    const { model } = withText('model.stmx', from, to)
    return model && modelHash(model)
  }
  const now = dossier.model && modelHash(dossier.model)

  it('changes with a number, an equation and a time step', () => {
    const others = [
      hashOf('<eqn>90</eqn>', '<eqn>91</eqn>'),
      hashOf('* Lid_factor', '* Lid_factor * 1'),
      hashOf('<dt>0.25</dt>', '<dt>0.5</dt>'),
    ]
    expect(new Set([now, ...others]).size).toBe(4)
    expect(others).not.toContain(undefined)
  })

  it('does not change with documentation or layout', () => {
    expect(hashOf('<eqn>90</eqn>', '<doc>Just poured.</doc>\n      <eqn> 90 </eqn>')).toBe(now)
  })
})
