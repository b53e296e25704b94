/** From what a reader set to what the model is given. */
import type { InputValues } from '@thaw/engine'
import { leverValue, type Lever, type LeverSettings } from './lever.ts'

/**
 * Values of the model's inputs for every lever, history included.
 *
 * All levers are named, also those at history: the world as it was is then a scenario like any other,
 * and a lever whose historical stop differs from the number in the model file still means what it says.
 */
export function scenarioInputs(levers: readonly Lever[], settings: LeverSettings): InputValues {
  return Object.fromEntries(levers.map((lever) => [lever.variable, leverValue(lever, settings)]))
}
