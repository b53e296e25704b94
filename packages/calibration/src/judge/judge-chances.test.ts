import type { Chance } from '@thaw/dossier'
import { inlinePool, type Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { judgeChances } from './judge-chances.ts'
import { savings } from '../testing/savings.ts'

const chance: Chance = {
  ...{ id: 'rich', says: 'There is plenty', variable: 'saved a year', variableKey: 'saved a year' },
  ...{ modelName: 'Saved a year' },
  at: {
    ...{ start: 1805, end: 1806, isApproximate: false, isUncertain: false },
    ...{ text: '1805', precision: 'year' },
  },
  span: { file: 'chances.csv', start: 20, end: 40, line: 2, column: 1 },
}

function ask(
  values: readonly number[],
  chances: readonly Chance[] = [chance],
): ReturnType<typeof judgeChances> {
  const draws: Draws = {
    names: ['Saved a year'],
    values: Float64Array.from(values),
    count: values.length,
  }
  return judgeChances({ chances, program: savings, draws, pool: inlinePool() })
}

describe('judgeChances', () => {
  it('tells the mean of the draws and how far they disagree', async () => {
    const { value, issues } = await ask(Array.from({ length: 101 }, (_, row) => row / 100))
    expect(issues).toEqual([])
    const [share] = value
    expect(share?.mean).toBeCloseTo(0.5, 12)
    expect([share?.low, share?.high].map((bound) => bound?.toFixed(9))).toEqual([
      ...['0.050000000', '0.950000000'],
    ])
  })

  it('reads each chance at its own time', async () => {
    const later = { ...chance, at: { ...chance.at, start: 1806 } }
    const stock = { ...later, variable: 'savings', modelName: 'Savings' }
    // Savings begin at 100 and sink by 16.6 a year.
    const { value, issues } = await ask([-16.6], [stock])
    expect(value[0]?.mean).toBeCloseTo(0.4, 9)
    expect(issues).toEqual([])
    expect((await ask([-16.6], [{ ...stock, at: chance.at }])).issues).toHaveLength(1)
  })

  it('leaves out draws that are not finite', async () => {
    expect((await ask([0.2, NaN, 0.4])).value[0]?.mean).toBeCloseTo(0.3, 12)
  })

  it('names the row and the draw of a chance that is none', async () => {
    const { issues } = await ask([0.5, 1.25])
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ code: 'CA106', severity: 'error', span: chance.span })
    expect(issues[0]?.message).toContain('1.25 in draw 2 of 2')
    expect((await ask([-0.1])).issues).toHaveLength(1)
    expect((await ask([NaN])).issues).toHaveLength(1)
  })
})
