/** Arguments by which a call could not be run with the numbers of its file: told before a run. */
import type { Issue } from '@thaw/core'
import { builtins, nameOfBuiltin, type Language } from './builtins/builtins.ts'
import { callsIn, type Call } from './calls-in.ts'
import { MOST_SHAPES, shapesIn } from './priority-shapes.ts'
import { issueOf } from './report.ts'
import { knownNumber, type Variables } from './value-at-start.ts'

/** Where a call stands. */
interface Place {
  /** Name of the variable whose equation it is. */
  readonly owner: string
  readonly variables: Variables
  readonly language: Language
}

/**
 * Checks what calls choose: actions and modes, the limits of random numbers, the shapes of priorities.
 * What only a run knows is not told here; it is then NaN, which the run tells.
 *
 * Issues: MO121, MO122, MO123.
 */
export function checkChoices(variables: Variables, language: Language): readonly Issue[] {
  return [...variables.values()].flatMap(({ name: owner, equations }) =>
    equations
      .flatMap(({ expression }) => callsIn(expression))
      .flatMap((call) => {
        const place = { owner, variables, language }
        return [
          ...checkActions(call, place),
          ...checkLimits(call, place),
          ...checkShapes(call, place),
        ]
      }),
  )
}

function checkActions(call: Call, place: Place): readonly Issue[] {
  const { choices } = builtins[call.builtin]
  if (choices === undefined) return []
  return Object.entries(choices).flatMap(([index, most]) => {
    const given = call.arguments[Number(index)]
    const value = knownNumber(given, place.variables)
    if (given === undefined || value === undefined) return []
    if (value >= 0 && value <= most && Number.isInteger(value)) return []
    const number = Number(index) + 1
    return [issueOf('MO121', given.span, { ...wordsFor(call, place), number, value, most })]
  })
}

function checkLimits(call: Call, place: Place): readonly Issue[] {
  const { limits } = builtins[call.builtin]
  if (limits === undefined) return []
  const [least, most] = limits.map((index) => knownNumber(call.arguments[index], place.variables))
  if (least === undefined || most === undefined || !(least > most)) return []
  return [issueOf('MO122', call.span, { ...wordsFor(call, place), least, most })]
}

function checkShapes(call: Call, place: Place): readonly Issue[] {
  const { vectors } = builtins[call.builtin]
  if (vectors === undefined) return []
  return Object.entries(vectors).flatMap(([index, taken]) => {
    const profiles = call.arguments[Number(index)]
    if (taken !== 'profiles' || profiles?.kind !== 'variable') return []
    const variable = place.variables.get(profiles.variable)
    const unknown = shapesIn(profiles, place.variables).find((shape) => !isKnownShape(shape))
    if (variable === undefined || unknown === undefined) return []
    const data = { ...wordsFor(call, place), profiles: variable.name, shape: unknown }
    return [issueOf('MO123', profiles.span, data)]
  })
}

function isKnownShape(shape: number): boolean {
  return Number.isInteger(shape) && shape >= 0 && shape <= MOST_SHAPES
}

function wordsFor(
  { builtin }: Call,
  { owner, language }: Place,
): { owner: string; function: string } {
  return { owner, function: nameOfBuiltin(builtin, language) }
}
