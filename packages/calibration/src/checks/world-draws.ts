/** What a check changes before the runs: the time step, and the draws where levers stand in corners. */
import { createStream, drawUniform } from '@thaw/core'
import type { CheckWorld, Lever } from '@thaw/dossier'
import type { Draws, Program } from '@thaw/engine'

/** The same program with half the time step; it saves at the same times. */
export function halveStep(program: Program): Program {
  const { time } = program
  const halved = { dt: time.dt / 2, steps: time.steps * 2, stepsPerSave: time.stepsPerSave * 2 }
  return { ...program, time: { ...time, ...halved } }
}

/** What a lever's corners are made of. */
export type LeverRange = Pick<Lever, 'modelName' | 'low' | 'high'>

/**
 * Runs at random corners: each puts every lever at its lowest or its highest, either with chance one half,
 * over one draw after the other, from the first again when they are used up. The same seed gives the same.
 */
export function drawCorners(
  levers: readonly LeverRange[],
  { names, values, count }: Draws,
  { runs, seed }: NonNullable<CheckWorld['corners']>,
): Draws {
  const stream = createStream(seed, 'corners of all levers')
  const set = new Set(levers.map(({ modelName }) => modelName))
  const kept = names.flatMap((name, column) => (set.has(name) ? [] : [{ name, column }]))
  const rows = Array.from({ length: runs }, (_, run) => [
    ...kept.map(({ column }) => values[(run % count) * names.length + column] ?? NaN),
    ...levers.map(({ low, high }) => (drawUniform(stream) < 0.5 ? low : high)),
  ])
  return {
    names: [...kept.map(({ name }) => name), ...levers.map(({ modelName }) => modelName)],
    values: Float64Array.from(rows.flat()),
    count: runs,
  }
}
