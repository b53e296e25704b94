import { describe, expect, it } from 'vitest'
import { chooseBackEnd } from './choose-back-end.ts'

const makeCode = (): unknown => undefined
const forbidden = (): never => {
  throw new EvalError('the policy forbids it')
}

describe('chooseBackEnd', () => {
  it('takes WebAssembly where it has vectors, as here', () => {
    expect(chooseBackEnd({ WebAssembly, makeCode })).toBe('wasm')
  })

  it('takes JavaScript where WebAssembly is missing or has no vectors', () => {
    expect(chooseBackEnd({ makeCode })).toBe('javascript')
    expect(chooseBackEnd({ WebAssembly: { validate: () => false }, makeCode })).toBe('javascript')
  })

  it('takes the interpreter where no code may be made from text', () => {
    expect(chooseBackEnd({ makeCode: forbidden })).toBe('interpreter')
  })
})
