import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../words/words-fixture.ts'
import { chooseIds, readIds, sheetText } from './claims-sheet-choice.ts'

const all = ['C1', 'C2', 'C10']
const own = new Map([['C2', { verdict: 'partly', reason: '' }]])

describe('readIds', () => {
  it.each([
    ['C1,C10', ['C1', 'C10'], []],
    [' c10;  C1 c1 ', ['C10', 'C1'], []],
    ['C1, C7 <b>', ['C1'], ['C7', '<b>']],
    ['', [], []],
  ])('reads "%s"', (text, known, unknown) => {
    expect(readIds(text, all)).toEqual({ known, unknown })
  })
})

describe('chooseIds', () => {
  it('takes what was judged, all, or what was named', () => {
    expect([...chooseIds('own', { all, own, asked: [] }).ids]).toEqual(['C2'])
    expect([...chooseIds('all', { all, own, asked: ['C1'] }).ids]).toEqual(all)
    expect([...chooseIds('ids', { all, own, asked: ['C10', 'C1'] }).ids]).toEqual(['C10', 'C1'])
  })

  it('shows all where nothing was judged, and says so', () => {
    const { ids, isFallback } = chooseIds('own', { all, own: new Map(), asked: [] })
    expect(ids.size).toBe(3)
    expect(isFallback).toBe(true)
    expect(chooseIds('ids', { all, own, asked: [] }).isFallback).toBe(false)
  })
})

it('writes a sheet with room for what was not said, and no answer that was not asked for', () => {
  const claim = { head: 'C1 Tea cools', mine: 'partly', reason: 'so', ours: '', why: '' }
  const blank = { ...claim, mine: '', reason: '', ours: 'supported', why: 'It does.' }
  expect(sheetText('Worksheet', [claim, blank], ENGLISH)).toBe(
    'Worksheet\n\n2 statements on the sheet.\n\n' +
      'C1 Tea cools\nMy verdict: partly\nMy reason: so\n\n' +
      'C1 Tea cools\nMy verdict: ______________\nMy reason: ______________\nsupported. It does.\n',
  )
})
