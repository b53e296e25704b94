import { describe, expect, it } from 'vitest'
import type { AssumptionEntry } from './assumptions-file.ts'
import { groupAssumptions, joinAssumptions, searchAssumptions } from './search-assumptions.ts'

const entry = (variable: string, group: string): AssumptionEntry => ({
  variable,
  unit: { text: '', language: undefined },
  group: { text: group, language: undefined },
  page: '',
  basis: 'assumed',
  reason: '',
  isForeign: false,
  sources: [],
  believed: [0, 1],
  drawn: undefined,
})
const own = ['Salt rate', 'Fish loss', 'Wind'].map((variable) => ({
  slug: variable.toLowerCase().replace(' ', '-'),
  variable,
  name: variable,
  low: 0,
  high: 1,
}))
const all = joinAssumptions(own, [
  entry('Wind', 'Air'),
  entry('Salt rate', 'Water'),
  entry('Fish loss', 'Water'),
])
const names = (found: readonly { readonly name: string }[]): readonly string[] =>
  found.map(({ name }) => name)

describe('assumptions', () => {
  it('are joined by input, in the order of the page', () => {
    expect(names(all)).toEqual(['Salt rate', 'Fish loss', 'Wind'])
    expect(joinAssumptions(own, [])).toEqual([])
  })

  it('are found by words of their name or part, in any case and order', () => {
    expect(names(searchAssumptions(all, 'RATE salt'))).toEqual(['Salt rate'])
    expect(names(searchAssumptions(all, ' water '))).toEqual(['Salt rate', 'Fish loss'])
    expect(searchAssumptions(all, 'moon')).toEqual([])
    expect(searchAssumptions(all, '')).toEqual(all)
  })

  it('stand under the parts of the model', () => {
    const groups = groupAssumptions(all)
    expect(groups.map(({ name, members }) => [name.text, members.length])).toEqual([
      ['Water', 2],
      ['Air', 1],
    ])
  })
})
