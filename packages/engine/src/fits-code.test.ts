import { describe, expect, it } from 'vitest'
import { fitsCode } from './fits-code.ts'
import { lower } from './lower/lower.ts'
import { placeOutputs } from './outputs.ts'
import { auxiliary, binary, flow, input, model, stock } from './testing/build-model.ts'

describe('code of a program', () => {
  const program = lower(
    model([
      stock('level', 1, { outflows: ['loss'] }),
      flow('loss', binary('level', '*', 'rate')),
      input('rate', 0.5),
      auxiliary('other', binary('level', '+', binary('level', '*', 2))),
    ]),
  )

  it('has a size that grows with what the outputs need', () => {
    const sizeOf = (names: readonly string[]): number => {
      const outputs = placeOutputs(program, names)
      return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].findIndex((most) =>
        fitsCode({ program, outputs }, most),
      )
    }
    // The start of the level 1, the loss 3, what the other adds 5.
    expect(sizeOf(['level'])).toBe(4)
    expect(sizeOf(['level', 'other'])).toBe(9)
  })
})
