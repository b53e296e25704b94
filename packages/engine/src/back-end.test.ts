/** Places where something is missing or forbidden. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fastestBackEnd, slowestOf } from './back-end.ts'
import { inlinePool } from './ensemble/inline-pool.ts'
import { runEnsemble } from './ensemble/run-ensemble.ts'
import type { EnsembleRequest } from './ensemble-types.ts'
import { lower } from './lower/lower.ts'
import { binary, flow, input, model, stock } from './testing/build-model.ts'

/** A browser without vectors refuses a module that has them. */
const withoutVectors = {
  Module: function refuse(): never {
    throw new Error('invalid numeric opcode 0xfd')
  },
}

/** A page that forbids code made from text. */
function forbidden(): never {
  throw new EvalError('Refused to evaluate a string as JavaScript')
}

const request: EnsembleRequest = {
  program: lower(
    model([
      stock('level', 10, { outflows: ['loss'] }),
      flow('loss', binary('level', '*', 'rate')),
      input('rate', 0.1),
    ]),
  ),
  draws: { names: ['rate'], values: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5), count: 5 },
  outputs: ['level'],
  inputs: {},
  levels: [0.5],
  runs: 5,
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('fastestBackEnd', () => {
  it('is WebAssembly where it has vectors', () => {
    expect(fastestBackEnd()).toBe('wasm')
  })

  it.each([
    ['WebAssembly is missing', undefined],
    ['it has no vectors', withoutVectors],
  ])('is JavaScript where %s', (_, instead) => {
    vi.stubGlobal('WebAssembly', instead)
    expect(fastestBackEnd()).toBe('javascript')
  })

  it('is the interpreter where the page forbids code made from text, too', () => {
    vi.stubGlobal('WebAssembly', undefined)
    vi.stubGlobal('Function', forbidden)
    const found = fastestBackEnd()
    vi.unstubAllGlobals()
    expect(found).toBe('interpreter')
  })
})

describe('runEnsemble without WebAssembly', () => {
  it('gives the same numbers, and says what with', async () => {
    const usual = await runEnsemble(request, inlinePool())
    vi.stubGlobal('WebAssembly', undefined)
    const other = await runEnsemble(request, inlinePool())
    expect(other.backEnd).toBe('javascript')
    expect(other).toEqual({ ...usual, backEnd: 'javascript' })
  })

  it('refuses where WebAssembly was asked for by name', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    await expect(runEnsemble(request, inlinePool(), { backEnd: 'wasm' })).rejects.toThrow()
  })
})

describe('slowestOf', () => {
  it('is the slowest of those used', () => {
    expect(slowestOf(['wasm', 'interpreter', 'javascript'])).toBe('interpreter')
  })
})
