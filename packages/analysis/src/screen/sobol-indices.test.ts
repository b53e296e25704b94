import { createStream, drawNormal } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { saltelliDesign } from './saltelli-design.ts'
import { rowsOfRole } from './screen-design.ts'
import { sobolIndices, type SobolResult } from './sobol-indices.ts'
import {
  gFunction,
  gIndices,
  ishigami,
  ishigamiIndices,
  runDesign,
  uniformParameters,
  type KnownIndices,
} from './testing/known-functions.ts'

function expectIndices({ indices }: SobolResult, known: KnownIndices, within: number): void {
  for (const order of ['first', 'total'] as const) {
    known[order].forEach((value, column) => {
      const found = indices[column]?.[order] ?? { value: NaN, low: NaN, high: NaN }
      expect(Math.abs(found.value - value)).toBeLessThan(within)
      // The interval of an estimate that is 0 but for noise may miss by a hair.
      expect(found.low).toBeLessThan(value + 0.002)
      expect(found.high).toBeGreaterThan(value - 0.002)
    })
  }
}

describe('sobolIndices', () => {
  it('finds the known indices of the Ishigami function', () => {
    const design = saltelliDesign(uniformParameters(3, -Math.PI, Math.PI), 8192, 1)
    const result = sobolIndices(design, runDesign(design, ishigami), 1)
    expect(result.variance).toBeCloseTo(13.844588, 1)
    expectIndices(result, ishigamiIndices, 0.005)
  })

  it("finds the known indices of Sobol's g-function", () => {
    const design = saltelliDesign(uniformParameters(8, 0, 1), 4096, 2)
    const result = sobolIndices(design, runDesign(design, gFunction), 1)
    expect(result.variance).toBeCloseTo(0.465424, 2)
    expectIndices(result, gIndices, 0.01)
  })

  it('finds them with Latin hypercubes too, where the sequence has too few columns', () => {
    const parameters = uniformParameters(170, -Math.PI, Math.PI)
    const design = saltelliDesign(parameters, 512, 1)
    expect(design.source).toBe('Latin hypercubes')
    const { indices } = sobolIndices(design, runDesign(design, ishigami), 1)
    ishigamiIndices.total.forEach((value, column) => {
      expect(indices[column]?.total.low).toBeLessThan(value)
      expect(indices[column]?.total.high).toBeGreaterThan(value)
    })
    expect(indices[169]?.total).toEqual({ value: 0, low: 0, high: 0 })
  })

  it('gives a parameter that does nothing exactly nothing', () => {
    const design = saltelliDesign(uniformParameters(4, -Math.PI, Math.PI), 64, 3)
    const { indices } = sobolIndices(design, runDesign(design, ishigami), 1)
    expect(indices[3]).toEqual({
      first: { value: 0, low: 0, high: 0 },
      total: { value: 0, low: 0, high: 0 },
    })
  })

  it('is not drowned by a large mean', () => {
    const design = saltelliDesign(uniformParameters(3, -Math.PI, Math.PI), 1024, 1)
    const outputs = runDesign(design, ishigami)
    const plain = sobolIndices(design, outputs, 1).indices
    const moved = sobolIndices(
      design,
      outputs.map((value) => value + 1e6),
      1,
    ).indices
    moved.forEach(({ first }, column) => {
      expect(first.value).toBeCloseTo(plain[column]?.first.value ?? NaN, 6)
    })
  })

  it('explains nothing of an output that does not vary', () => {
    const design = saltelliDesign(uniformParameters(2, 0, 1), 16, 1)
    const { indices, variance } = sobolIndices(
      design,
      runDesign(design, () => 7),
      1,
    )
    expect(variance).toBe(0)
    expect(indices.map(({ total }) => total.value)).toEqual([0, 0])
  })

  it('leaves out a base with an output that is not finite, and says how many are left', () => {
    const design = saltelliDesign(uniformParameters(3, -Math.PI, Math.PI), 64, 1)
    const outputs = runDesign(design, ishigami)
    outputs[7] = NaN
    const rest = outputs.filter((_, cell) => Math.floor(cell / design.roles) !== 1)
    expect(sobolIndices(design, outputs, 1)).toEqual(sobolIndices(design, rest, 1))
    expect(sobolIndices(design, outputs, 1).bases).toBe(63)
  })

  it('counts chance that a base shares as an input of its own', () => {
    // Output = x1 + noise: both of variance 1/12, so that x1 explains half, by itself and in all.
    const design = saltelliDesign(uniformParameters(2, 0, 1), 8192, 1)
    const stream = createStream(5, 'noise')
    const noise = Float64Array.from(
      { length: design.bases },
      () => drawNormal(stream) / Math.sqrt(12),
    )
    const outputs = runDesign(design, ([x1 = NaN]) => x1).map(
      (value, cell) => value + (noise[Math.floor(cell / design.roles)] ?? NaN),
    )
    const [own] = sobolIndices(design, outputs, 1).indices
    expect(own?.first.value).toBeCloseTo(0.5, 1)
    expect(own?.total.value).toBeCloseTo(0.5, 1)
  })

  it('gives the same for the same seed', () => {
    const run = (seed: number): SobolResult => {
      const design = saltelliDesign(uniformParameters(3, -Math.PI, Math.PI), 128, seed)
      return sobolIndices(design, runDesign(design, ishigami), seed)
    }
    expect(run(4)).toEqual(run(4))
    expect(run(4)).not.toEqual(run(5))
  })

  it('covers the truth in most samples: 95 % intervals', () => {
    // Independent rows, for which the bootstrap is made: Latin hypercubes of many columns come near.
    const parameters = uniformParameters(170, -Math.PI, Math.PI)
    let covered = 0
    for (let seed = 0; seed < 40; seed++) {
      const design = saltelliDesign(parameters, 128, seed)
      const few = { columns: 3, roles: 5 }
      const cut = new Float64Array(design.bases * few.roles)
      ;[0, 1, 2, 3, 171].forEach((role, index) => {
        const rows = rowsOfRole(design, role, 0, design.bases)
        for (let base = 0; base < design.bases; base++) {
          cut[base * few.roles + index] = ishigami(rows.subarray(base * 170, base * 170 + 3))
        }
      })
      const total = sobolIndices(few, cut, seed).indices[0]?.total
      covered += total !== undefined && total.low <= 0.557589 && total.high >= 0.557589 ? 1 : 0
    }
    // 38 are expected; fewer than 33 of 40 would come about in 1 of 200 by chance.
    expect(covered).toBeGreaterThanOrEqual(33)
  })
})
