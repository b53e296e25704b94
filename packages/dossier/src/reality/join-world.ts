/** The world of a check: levers by the words of their stops, links by their ids, inputs by their names. */
import { danglingIssue } from '../check/reference.ts'
import { nameKey } from '../model/model-names.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { FieldPath } from '../read/read-yaml.ts'
import type { CheckWorld } from '../schema/reality-check.ts'
import type { CheckContext } from './check-context.ts'
import type { WrittenWorld } from './check-fields.ts'

/** Settings, or undefined where one of them means nothing. */
type Settings = readonly (readonly [string, number])[] | undefined

/** Undefined where something in it means nothing. Issues: DO202, DO214, DO215, DO217, DO251. */
export function joinWorld(
  written: WrittenWorld,
  path: FieldPath,
  context: CheckContext,
): CheckWorld | undefined {
  const parts = [
    ...Object.entries(written.levers).map(([id, stop]) =>
      leverSetting(id, stop, [...path, 'levers', id], context),
    ),
    ...written.off.map((id, at) => linkOff(id, [...path, 'off', at], context)),
    ...Object.entries(written.inputs).map(([name, value]) =>
      inputSetting(name, value, [...path, 'inputs', name], context),
    ),
  ]
  if (parts.includes(undefined)) return undefined
  return {
    inputs: Object.fromEntries(parts.flatMap((part) => part ?? [])),
    hasHalfStep: written.half_step,
    corners: written.corners,
  }
}

/** A stop by its word, or a number within the lever's range. */
function leverSetting(
  id: string,
  written: string | number,
  path: FieldPath,
  { levers, targets, file, report }: CheckContext,
): Settings {
  const lever = levers.get(id)
  if (lever === undefined) {
    // A row with a fault of its own is told there.
    const span = file.keySpan(path)
    if (!targets.settable.ids.has(id)) {
      report(danglingIssue({ id, column: path.join('.'), span }, targets.settable))
    }
    return undefined
  }
  const stop = lever.stops.find(({ word }) => word === String(written))
  if (stop !== undefined) return [[lever.modelName, stop.value]]
  const value = Number(written)
  if (value >= lever.low && value <= lever.high) return [[lever.modelName, value]]
  const stops = lever.stops.map(({ word }) => word).join(', ')
  report(makeIssue('DO217', file.spanAt(path), { lever: id, stop: String(written), stops }))
  return undefined
}

function linkOff(
  id: string,
  path: FieldPath,
  { links, names, targets, file, report }: CheckContext,
): Settings {
  const link = links.get(id)
  const span = file.spanAt(path)
  if (link === undefined) {
    if (!targets.link.ids.has(id)) {
      report(danglingIssue({ id, column: path.join('.'), span }, targets.link))
    }
    return undefined
  }
  if (link.switchOff.length === 0) {
    report(makeIssue('DO251', span, { reason: `names the link "${id}", which has no switch` }))
    return undefined
  }
  return link.switchOff.map(({ variable, value }) => [
    names.get(nameKey(variable))?.name ?? variable,
    value,
  ])
}

function inputSetting(
  name: string,
  value: number,
  path: FieldPath,
  { names, file, report }: CheckContext,
): Settings {
  const known = names.get(nameKey(name))
  if (known?.isInput === true) return [[known.name, value]]
  const span = file.keySpan(path)
  if (known !== undefined) report(makeIssue('DO215', span, { variable: name }))
  else {
    const inputs = [...names.values()].filter(({ isInput }) => isInput).map((one) => one.name)
    const advice = adviceFor(name, inputs, 'Correct the name of the input.')
    report(makeIssue('DO214', span, { variable: name, advice }))
  }
  return undefined
}
