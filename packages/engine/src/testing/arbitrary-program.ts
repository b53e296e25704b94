/** Random programs for properties: random models, some of which hold and remember what they compute. */
import fc from 'fast-check'
import { lower } from '../lower/lower.ts'
import { binary, number, slot } from '../lower/operations.ts'
import type { Program, Statement, StockUpdate } from '../program.ts'
import { arbitraryModel } from './arbitrary-model.ts'

/** Programs of random models as they are. */
export const arbitraryProgram: fc.Arbitrary<Program> = arbitraryModel.map(lower)

/**
 * The same with every second or third computed slot held through the steps, and with every second
 * stock made into memory: it keeps what it was, and half of what flows in.
 */
export const arbitraryLastingProgram: fc.Arbitrary<Program> = fc
  .record({
    program: arbitraryProgram,
    every: fc.constantFrom(2, 3),
    hasMemory: fc.boolean(),
  })
  .map(({ program, every, hasMemory }) => {
    const step = program.step.map((statement, index) => ({
      ...statement,
      isHeld: statement.isHeld || index % every === 0,
    }))
    const held = { ...program, step }
    return hasMemory ? withMemory(held) : held
  })

function withMemory(program: Program): Program {
  const isMemory = (_: StockUpdate, index: number): boolean => index % 2 === 0
  const memory = program.stocks.filter(isMemory)
  const close = memory.map(({ slot: own, inflows }): Statement => ({
    slot: own,
    expression: binary('add', slot(own), binary('multiply', number(0.5), slot(inflows[0] ?? own))),
    dependence: 'state',
    isHeld: true,
  }))
  return {
    ...program,
    stocks: program.stocks.filter((stock) => !memory.includes(stock)),
    close: [...close, ...program.close],
  }
}
