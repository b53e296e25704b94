/** Stocks that begin below zero though they cannot go there, and belts that hold less than nothing. */
import { describe, expect, it } from 'vitest'
import { documentOf } from '@thaw/testkit'
import { checkModel } from './check-model.ts'

function check(variables: string): readonly string[] {
  const { issues } = checkModel(documentOf({ variables }))
  return issues.map(({ code }) => code).filter((code) => code === 'MO153' || code === 'MO154')
}

const stock = (start: string, more: string): string =>
  `<stock name="s"><eqn>${start}</eqn><outflow>out</outflow>${more}</stock><flow name="out"><eqn>1</eqn></flow>`

describe('checkStocks', () => {
  it('warns of a start below zero where the stock cannot go there', () => {
    expect(check(stock('-10', '<non_negative/>'))).toEqual(['MO153'])
    expect(check(stock('10', '<non_negative/>'))).toEqual([])
    expect(check(stock('-10', ''))).toEqual([])
  })

  it('warns of a conveyor that holds less than nothing', () => {
    const belt = (capacity: number): string =>
      stock('0', `<conveyor><len>2</len><capacity>${capacity}</capacity></conveyor>`)
    expect(check(belt(-6))).toEqual(['MO154'])
    expect(check(belt(6))).toEqual([])
  })
})
