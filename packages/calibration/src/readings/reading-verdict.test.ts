import { describe, expect, it } from 'vitest'
import { verdictOf, weightsOf, type ReadingEvidence } from './reading-verdict.ts'

const sound: ReadingEvidence = {
  ...{ log: 0, standardError: 0.1, shape: 0.3, effectiveSample: 500, hasArrived: true },
}

describe('verdictOf', () => {
  it('takes less than a Bayes factor of three, either way, for no choice', () => {
    const words = [1.2, 1.0, -1.0, -1.2].map((log) => verdictOf({ ...sound, log }))
    expect(words).toEqual(['for', 'undecided', 'undecided', 'against'])
  })

  it('says nothing of weights that cannot be trusted, of a large error, of a way that was given up', () => {
    const faults = [{ shape: 0.71 }, { standardError: 1.2 }, { hasArrived: false }]
    expect(faults.map((fault) => verdictOf({ ...sound, log: 9, ...fault }))).toEqual(
      faults.map(() => 'unreached'),
    )
  })

  it('trusts weights that are all equal', () => {
    expect(verdictOf({ ...sound, shape: Number.NaN, log: -9 })).toBe('against')
  })
})

describe('weightsOf', () => {
  it('leaves to the model as fitted what the readings do not take', () => {
    const weights = weightsOf([{ ...sound, log: Math.log(2) }, undefined, { ...sound, log: 0 }])
    expect(weights[0]).toBeCloseTo(0.5, 12)
    expect(weights[1]).toBeUndefined()
    expect(weights[2]).toBeCloseTo(0.25, 12)
  })

  it('holds where the evidence is beyond what an exponential can say', () => {
    expect(
      weightsOf([
        { ...sound, log: 2000 },
        { ...sound, log: -2000 },
      ]),
    ).toEqual([1, 0])
  })

  it('gives none to one that could not be weighed', () => {
    expect(weightsOf([{ ...sound, log: 9, shape: 0.9 }])).toEqual([undefined])
  })
})
