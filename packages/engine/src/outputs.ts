/** Names of what a run gives back, and their slots. */
import { InvariantError, type Issue } from '@thaw/core'
import { canonicalName } from '@thaw/syntax'
import { engineIssue } from './engine-issue.ts'
import { hintOfName } from './hint-of-name.ts'
import type { Program } from './program.ts'

/** Every name that a run can give back, in the model's order. */
export function outputNames({ slots }: Program): readonly string[] {
  return slots.filter(({ isHidden }) => !isHidden).map(({ name }) => name)
}

/** The slots of some outputs. A name that is none is a bug of the caller: see `checkOutputs`. */
export function placeOutputs(program: Program, names: readonly string[]): readonly number[] {
  const places = outputPlaces(program)
  return names.map((name) => {
    const slot = places.get(canonicalName(name))
    if (slot === undefined) {
      const hint = hintOfName(name, outputNames(program))
      throw new InvariantError(`${name} is no output of ${program.name}.${hint}`)
    }
    return slot
  })
}

/** Everything wrong with the names of outputs that a person gave. Issues: EN005. */
export function checkOutputs(program: Program, names: readonly string[]): readonly Issue[] {
  const places = outputPlaces(program)
  return names
    .filter((name) => !places.has(canonicalName(name)))
    .map((name) =>
      engineIssue('EN005', undefined, { name, hint: hintOfName(name, outputNames(program)) }),
    )
}

/** Found once for each program: every block asks. */
const known = new WeakMap<Program, ReadonlyMap<string, number>>()

function outputPlaces(program: Program): ReadonlyMap<string, number> {
  const places =
    known.get(program) ??
    new Map(
      program.slots.flatMap(({ name, isHidden }, slot) =>
        isHidden ? [] : [[canonicalName(name), slot]],
      ),
    )
  known.set(program, places)
  return places
}
