/** What each input is in two worlds. */
import type { Draws, EnsembleRequest } from '../ensemble-types.ts'
import { placeInputs } from '../inputs.ts'
import { placeOutputs } from '../outputs.ts'
import { boundsOf, type Bounds } from './bounds.ts'

/** Bounds of each input's slot: a world's setting, else what the draws hold, else the model's number. */
export function inputBounds({
  program,
  draws,
  inputs,
  against = {},
}: EnsembleRequest): (slot: number) => Bounds {
  const settings = [inputs, against].map(
    (world) => new Map(placeInputs(program, world).map(({ slot, value }) => [slot, value])),
  )
  const columns = new Map(placeOutputs(program, draws.names).map((slot, column) => [slot, column]))
  const numbers = new Map(program.inputs.map(({ slot, value }) => [slot, value]))
  return (slot) => {
    const [own, other] = settings.map((world) => world.get(slot))
    const column = columns.get(slot)
    const unset = (): readonly number[] =>
      column === undefined ? [numbers.get(slot) ?? NaN] : rangeOf(draws, column)
    if (own === undefined && other === undefined) return boundsOf(unset(), true)
    const ends = (set: number | undefined): readonly number[] =>
      set === undefined ? unset() : [set]
    return boundsOf([...ends(own), ...ends(other)], false)
  }
}

/** The least and the most of a column; NaN where it holds one. */
function rangeOf({ names, values, count }: Draws, column: number): readonly number[] {
  let low = Infinity
  let high = -Infinity
  for (let draw = 0; draw < count; draw++) {
    const value = values[draw * names.length + column] ?? NaN
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}
