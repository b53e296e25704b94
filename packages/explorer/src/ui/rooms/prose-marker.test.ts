import type { Dossier } from '@thaw/dossier'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimPath, linkPath, seriesPagePath, termPath } from './paths.ts'
import { nameMarker, proseMarker, type ProsePart } from './prose-marker.ts'

function term(id: string, name: string, more: { termRu?: string; forms?: string[] } = {}) {
  return { id, term: name, termRu: '', forms: [], ...more }
}

const terms = [
  term('sink', 'sink', { termRu: 'поглотитель' }),
  term('carbon-sink', 'carbon sink'),
  term('party', 'party'),
  term('keeling', 'the Keeling curve'),
  term('level', 'level', { forms: ['water level'] }),
  term('plus', 'C++ (language)'),
  term('mixed', 'well-mixed air'),
]
// Only what the marker reads.
const dossier = {
  series: new Map([
    ['air_yearly', { id: 'air_yearly', group: 'Air', title: 'Carbon in the air', points: [] }],
  ]),
  panels: new Map(),
  claims: new Map([['C7', { id: 'C7', text: 'It rises.' }]]),
  links: new Map([['air-sea', { id: 'air-sea', cause: 'air', effect: 'sea' }]]),
  glossary: new Map(terms.map((one) => [one.id, one])),
} as unknown as Dossier
const { mark } = proseMarker(dossier, dossier)

const linked = (text: string, except?: string): readonly string[] =>
  mark(text, except).flatMap((part) =>
    typeof part === 'string' ? [] : [`${part.text}>${part.path}`],
  )

const joined = (parts: readonly ProsePart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')

describe('proseMarker', () => {
  it('links ids of series, claims and links, and says what they are', () => {
    expect(mark('air_yearly falls by air-sea (C7).')).toEqual([
      {
        text: 'air_yearly',
        path: seriesPagePath('air', 'air_yearly'),
        kind: 'name',
        title: 'Carbon in the air',
      },
      ' falls by ',
      { text: 'air → sea', path: linkPath('air-sea'), kind: 'name', title: 'air → sea' },
      ' (',
      { text: 'C7', path: claimPath('C7'), kind: 'name', title: 'It rises.' },
      ').',
    ])
  })
  it('tells a causal link by its cause and effect wherever its id stands', () => {
    expect(joined(mark('air-sea, again air-sea.'))).toBe('air → sea, again air → sea.')
    expect(linked('air-sea, again air-sea.')).toHaveLength(1)
  })
  it('leaves what only looks like an id', () => {
    expect(mark('no_such well-known C8 1955-60')).toEqual(['no_such well-known C8 1955-60'])
  })
  it('takes the longest term, once, in the plural and at the start of a sentence', () => {
    expect(linked('Carbon sinks are sinks. A sink, a carbon sink; parties.')).toEqual([
      expect.stringMatching(/^Carbon sinks>.*#carbon-sink$/),
      expect.stringMatching(/^sinks>.*#sink$/),
      expect.stringMatching(/^parties>.*#party$/),
    ])
  })
  it('keeps to whole words', () => {
    expect(linked('heatsink sinking sink-hole non-sink SINK поглотителя')).toEqual([])
  })
  it('knows a name without its article, and nothing in lower case', () => {
    expect(linked('a keeling curve, this Keeling curve')).toEqual([
      expect.stringMatching(/^Keeling curve>/),
    ])
  })
  it('keeps to the forms that the dossier lists', () => {
    expect(linked('a level')).toEqual([])
    expect(linked('Water level')).toEqual([expect.stringMatching(/^Water level>.*#level$/)])
  })
  it('finds a term in its other language', () => {
    expect(linked('Поглотитель')).toEqual([expect.stringMatching(/#sink$/)])
    expect(linked('поглотитёль')).toEqual([expect.stringMatching(/#sink$/)])
  })
  it('reads a word with signs of its own as it stands', () => {
    expect(linked('in well-mixed air')).toEqual([expect.stringMatching(/#mixed$/)])
    expect(linked('in C++ and Cxx')).toEqual([expect.stringMatching(/^C\+\+>/)])
  })
  it('does not link a text to what it is about', () => {
    expect(linked('sink', termPath('sink'))).toEqual([])
  })
  it('never changes what names no causal link, and never links a thing twice', () => {
    const word = fc.constantFrom(
      'sink',
      'carbon sinks',
      'C7',
      'air_yearly',
      ' ',
      '-',
      '<b>',
      '&',
      'C++',
    )
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
    fc.assert(
      fc.property(text, (words) => {
        const whole = words.join('')
        const parts = mark(whole)
        expect(joined(parts)).toBe(whole)
        const paths = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.path]))
        expect(new Set(paths).size).toBe(paths.length)
        expect(parts.every((part) => part !== '')).toBe(true)
      }),
      { seed: 7 },
    )
  })
  it('can mark ids alone, and calls series as it is told to', () => {
    const marked = nameMarker(
      dossier,
      () => 'Air',
    )('A sink takes air_yearly (C7); air_yearly falls.')
    expect(joined(marked)).toBe('A sink takes Air (C7); Air falls.')
    expect(marked.flatMap((part) => (typeof part === 'string' ? [] : [part.path]))).toEqual([
      seriesPagePath('air', 'air_yearly'),
      claimPath('C7'),
    ])
  })
  it('has the same key for the same words only', () => {
    const other = { ...dossier, glossary: new Map() }
    expect(proseMarker(dossier, dossier).key).toBe(proseMarker(dossier, dossier).key)
    expect(proseMarker(other, other).key).not.toBe(proseMarker(dossier, dossier).key)
  })
})
