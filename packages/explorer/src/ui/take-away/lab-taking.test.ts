import { describe, expect, it } from 'vitest'
import { AS_IT_WAS, setupKey, type Setup } from '../../scenario/setup.ts'
import type { LabResult } from '../lab/answers/lab-result.ts'
import { isAnswered } from './lab-taking.ts'

const MOVED: Setup = { ...AS_IT_WAS, levers: { tide: 2 } }

function resultOf(setup: Setup): LabResult {
  return {
    key: setupKey(setup),
    draws: 200,
    charts: new Map(),
    base: undefined,
    faults: [],
    backEnd: 'javascript',
    precision: 'double',
  }
}

describe('what may be taken away', () => {
  it('are numbers of the setup that the link opens', () => {
    expect(isAnswered({ setup: AS_IT_WAS, result: undefined, others: [] })).toBe(true)
    expect(isAnswered({ setup: MOVED, result: resultOf(MOVED), others: [] })).toBe(true)
  })

  it('are not those of before, nor none, nor without a kept world', () => {
    const other: Setup = { ...AS_IT_WAS, levers: { tide: 0 } }
    expect(isAnswered({ setup: MOVED, result: resultOf(other), others: [] })).toBe(false)
    expect(isAnswered({ setup: MOVED, result: undefined, others: [] })).toBe(false)
    const others = [{ result: undefined }]
    expect(isAnswered({ setup: MOVED, result: resultOf(MOVED), others })).toBe(false)
  })

  it('are not those of a quick answer, of one world or another', () => {
    const result = resultOf(MOVED)
    const quick: LabResult = { ...result, precision: 'single' }
    expect(isAnswered({ setup: MOVED, result: quick, others: [] })).toBe(false)
    expect(isAnswered({ setup: MOVED, result, others: [{ result: quick }] })).toBe(false)
    expect(isAnswered({ setup: MOVED, result, others: [{ result }] })).toBe(true)
  })
})
