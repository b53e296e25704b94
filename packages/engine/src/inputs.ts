/** Values for a program's inputs, by name. */
import { InvariantError, type Issue } from '@thaw/core'
import { canonicalName } from '@thaw/syntax'
import type { InputValues } from './ensemble-types.ts'
import { engineIssue } from './engine-issue.ts'
import { hintOfName } from './hint-of-name.ts'
import type { Program } from './program.ts'

/** A value for the slot of an input. */
export interface SetInput {
  readonly slot: number
  readonly value: number
}

/**
 * The slots that `values` set. Names are compared in canonical form (case and kind of space do not
 * count). A name that is no input is a bug of the caller: `checkInputs` says so in words.
 */
export function placeInputs(program: Program, values: InputValues): readonly SetInput[] {
  const places = inputPlaces(program)
  return Object.entries(values).map(([name, value]) => {
    const slot = places.get(canonicalName(name))
    if (slot === undefined) {
      const hint = hintOfName(name, inputNames(program))
      throw new InvariantError(`${name} is no input of ${program.name}.${hint}`)
    }
    return { slot, value }
  })
}

/** Everything wrong with names and values that a person gave. Issues: EN002, EN003, EN004. */
export function checkInputs(program: Program, values: InputValues): readonly Issue[] {
  const places = inputPlaces(program)
  return Object.entries(values).flatMap(([name, value]) => {
    if (!places.has(canonicalName(name))) return [unknownInput(program, name)]
    return Number.isFinite(value) ? [] : [engineIssue('EN004', undefined, { name, value })]
  })
}

function unknownInput(program: Program, name: string): Issue {
  const isComputed = program.slots.some(
    (slot) => !slot.isHidden && canonicalName(slot.name) === canonicalName(name),
  )
  if (isComputed) return engineIssue('EN003', undefined, { name })
  return engineIssue('EN002', undefined, { name, hint: hintOfName(name, inputNames(program)) })
}

function inputNames({ inputs, slots }: Program): readonly string[] {
  return inputs.map(({ slot }) => slots[slot]?.name ?? '')
}

/** Found once for each program: every block and every world asks. */
const known = new WeakMap<Program, ReadonlyMap<string, number>>()

function inputPlaces(program: Program): ReadonlyMap<string, number> {
  const { inputs, slots } = program
  const places =
    known.get(program) ??
    new Map(inputs.map(({ slot }) => [canonicalName(slots[slot]?.name ?? ''), slot]))
  known.set(program, places)
  return places
}
