/** What is said of two worlds without running them, against running them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Model } from '@thaw/model'
import { compileBatch } from '../compile-batch.ts'
import { checkpointSteps } from '../ensemble/checkpoints.ts'
import { inlinePool } from '../ensemble/inline-pool.ts'
import { runEnsemble } from '../ensemble/run-ensemble.ts'
import type { EnsembleRequest } from '../ensemble-types.ts'
import { placeInputs } from '../inputs.ts'
import { lower } from '../lower/lower.ts'
import { outputNames, placeOutputs } from '../outputs.ts'
import { savedTimes } from '../saved-times.ts'
import { arbitraryModel } from '../testing/arbitrary-model.ts'
import { auxiliary, call, input, model } from '../testing/build-model.ts'
import { alikeUntil } from './alike-until.ts'

const DRAWS = 4

/** The model with its first input replaced by a lever that acts from a date, which draws set. */
function withLever({ variables, time }: Model): Model {
  const rest = [...variables.values()].filter(({ key }) => key !== 'in0')
  const lever = [
    input('lever', 0),
    input('date', 0),
    auxiliary('in0', call('STEP', 'lever', 'date')),
  ]
  return model([...lever, ...rest], { time, dimensions: { kind: ['a', 'b', 'c'] } })
}

const worlds = fc.record({
  own: fc.integer({ min: -2, max: 3 }),
  against: fc.integer({ min: -2, max: 3 }),
  /** Where in the run the lever begins to act, from 0 to 1. */
  place: fc.double({ min: 0.2, max: 1.2, noNaN: true }),
})

type Worlds = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never

function requestOf(lowered: Model, { own, against, place }: Worlds): EnsembleRequest {
  const program = lower(lowered)
  const { start, stop } = program.time
  const date = start + (stop - start) * place
  return {
    program,
    draws: {
      names: ['date'],
      values: Float64Array.from({ length: DRAWS }, (_, draw) => date + draw / 8),
      count: DRAWS,
    },
    outputs: outputNames(program).filter((_, index) => index % 2 === 0),
    inputs: { lever: own },
    against: { lever: against },
    levels: [0, 0.5, 1],
    runs: DRAWS,
  }
}

/** Every slot at every saved time, by slot, time and draw. */
function valuesOf({ program, draws }: EnsembleRequest, inputs: EnsembleRequest['inputs']) {
  const batch = compileBatch('javascript', {
    program,
    varying: placeOutputs(program, draws.names),
    outputs: [...program.slots.keys()],
  })
  const block = { inputs: placeInputs(program, inputs), draws: draws.values, count: draws.count }
  const { values } = batch.run(block)
  const saves = savedTimes(program.time).length
  return (slot: number, save: number, draw: number): number =>
    (values[(slot * saves + save) * DRAWS + draw] ?? NaN) + 0
}

/** Fails where a world differs from the other before the step that is said; undefined where none is. */
function stepShown(request: EnsembleRequest): number | undefined {
  const { program, outputs } = request
  const step = alikeUntil(request, checkpointSteps(program))
  if (step === undefined) return undefined
  const [own, other] = [request.inputs, request.against ?? {}].map((world) =>
    valuesOf(request, world),
  )
  const changing = new Set([...program.step, ...program.stocks].map(({ slot }) => slot))
  const shown = placeOutputs(program, outputs).filter((slot) => changing.has(slot))
  const saves = Array.from({ length: step / program.time.stepsPerSave }, (_, save) => save)
  for (let draw = 0; draw < DRAWS; draw++) {
    const isFinite = [...program.slots.keys()].every((slot) =>
      saves.every((save) => Number.isFinite(own?.(slot, save, draw))),
    )
    if (!isFinite) continue
    for (const slot of shown) {
      for (const save of saves) expect(own?.(slot, save, draw)).toBe(other?.(slot, save, draw))
    }
  }
  return step
}

describe('alikeUntil', () => {
  it('is never too late, on random models with a lever that acts from a date', () => {
    const found = { early: 0 }
    fc.assert(
      fc.property(arbitraryModel, worlds, (sketched, picked) => {
        const step = stepShown(requestOf(withLever(sketched), picked))
        if (step !== undefined) found.early++
      }),
      { seed: 31, numRuns: 1000 },
    )
    // The property says something only of those that may be taken up late.
    expect(found.early).toBeGreaterThan(60)
  })

  it('is never too late, on random models and whatever an input does there', () => {
    const found = { early: 0 }
    fc.assert(
      fc.property(arbitraryModel, worlds, (sketched, { own, against }) => {
        const program = lower(sketched)
        const step = stepShown({
          program,
          draws: { names: [], values: new Float64Array(), count: DRAWS },
          outputs: outputNames(program),
          inputs: { in0: own, 'row[b]': own },
          against: { in0: against },
          levels: [0.5],
          runs: 0,
        })
        if (step !== undefined) found.early++
      }),
      { seed: 33, numRuns: 1200 },
    )
    expect(found.early).toBeGreaterThan(10)
  })

  it.each(['interpreter', 'javascript', 'wasm'] as const)(
    'lets the %s give the runs that it gives from the start',
    async (backEnd) => {
      await fc.assert(
        fc.asyncProperty(arbitraryModel, worlds, async (sketched, picked) => {
          const request = requestOf(withLever(sketched), picked)
          const whole = { ...request, against: undefined }
          const fromStart = await runEnsemble(whole, inlinePool(), { backEnd })
          const pool = inlinePool()
          await runEnsemble(request, pool, { backEnd })
          const fromDate = await runEnsemble(request, pool, { backEnd })
          // A run at fault is taken up as if it were not: see `alikeUntil`.
          if (fromStart.faults.length > 0) return
          for (const [index, { runs }] of fromStart.series.entries()) {
            const again = fromDate.series[index]?.runs ?? new Float64Array()
            expect([...again].map((value) => value + 0)).toEqual(
              [...runs].map((value) => value + 0),
            )
          }
        }),
        { seed: 32, numRuns: 60 },
      )
    },
  )
})
