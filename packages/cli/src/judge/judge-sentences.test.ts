import type { JudgedSplit } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { tellSplits } from './judge-sentences.ts'

const row: JudgedSplit = {
  ...{ until: 1958, modes: 20, won: 17, wonCrps: 18, medianSkill: 0.4 },
  ...{ within50: 50, within90: 90, points: 100, draws: 1000, rHat: 1.05, leastSample: 400 },
}

describe('tellSplits', () => {
  it('names the splits whose draws fall short of the goal, by either figure', () => {
    const told = tellSplits([
      { ...row, until: 1959, rHat: 1.06 },
      row,
      { ...row, until: 1960, leastSample: 399 },
    ])
    expect(told.replaceAll('\n', ' ')).toContain('1959, 1960. Raise --most-sweeps')
    expect(told).not.toContain('1958')
  })

  it('says so where all of them reach it', () => {
    expect(tellSplits([row])).toMatch(/^All of them converged/)
  })
})
