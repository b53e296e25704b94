/** What a check expects: a measure of each output, and the comparisons that must hold. */
import type { FieldPath } from '../read/read-yaml.ts'
import {
  comparisonWords,
  type Bound,
  type Expectation,
  type Yardstick,
} from '../schema/reality-check.ts'
import type { CheckContext } from './check-context.ts'
import type { WrittenExpectation, WrittenYardstick } from './check-fields.ts'
import { joinMeasures, refuse } from './join-measure.ts'

/** One for each output that is listed; undefined where something means nothing. Issues: DO214, DO251, DO252. */
export function joinExpectation(
  written: WrittenExpectation,
  path: FieldPath,
  context: CheckContext,
): readonly Expectation[] | undefined {
  const measures = joinMeasures(written, path, context)
  const bounds = boundsOf(written, path, context)
  if (measures === undefined || bounds === undefined) return undefined
  return measures.map((measure) => ({ measure, bounds }))
}

/** That every value is a number needs no words of its own. */
const IS_TRUE: Bound = {
  comparison: 'at_least',
  yardstick: { kind: 'number', value: 1 },
  times: 1,
  within: 0,
}

function boundsOf(
  written: WrittenExpectation,
  path: FieldPath,
  context: CheckContext,
): readonly Bound[] | undefined {
  const { times, within } = written
  const words = comparisonWords.filter((word) => written[word] !== undefined)
  if (words.length === 0) {
    if (written.finite !== undefined) return [IS_TRUE]
    refuse(`needs a comparison of: ${comparisonWords.join(', ')}`, path, context)
    return undefined
  }
  const bounds = words.map((comparison): Bound | undefined => {
    const other = written[comparison]
    const yardstick =
      other === undefined ? undefined : joinYardstick(other, [...path, comparison], context)
    return yardstick && { comparison, yardstick, times, within }
  })
  return bounds.includes(undefined) ? undefined : bounds.flatMap((bound) => bound ?? [])
}

function joinYardstick(
  written: WrittenYardstick,
  path: FieldPath,
  context: CheckContext,
): Yardstick | undefined {
  if (typeof written === 'number') return { kind: 'number', value: written }
  if (written === 'as done') return { kind: 'asDone' }
  const measures = joinMeasures(written, path, context)
  const [measure] = measures ?? []
  if (measure === undefined) return undefined
  if (measures?.length === 1) return { kind: 'measure', measure }
  refuse('compares with more than one output; write {sum: [names]} for their sum', path, context)
  return undefined
}
