import { describe, expect, it } from 'vitest'
import { hintOfName } from './hint-of-name.ts'

const names = [
  'dr[male]',
  'dr[female]',
  'Dose rate[north]',
  'inv',
  'Sales.orders',
  'Sales.price',
  'Plant.backlog',
]

describe('hintOfName', () => {
  it.each([
    ['dr', ' It is an array: dr[male], dr[female].'],
    ['dr[child]', ' It is an array: dr[male], dr[female].'],
    ['inv[r1]', ' "inv" is no array.'],
    ['sales', ' It is a module, with Sales.orders, Sales.price.'],
    ['Backlog', ' There is Plant.backlog.'],
    ['Plant.backlgo', ' Did you mean "Plant.backlog"?'],
    ['Dose rte', ' Did you mean "Dose rate"?'],
    ['nothing of it', ''],
  ])('says what there is for %s', (name, hint) => {
    expect(hintOfName(name, names)).toBe(hint)
  })
})
