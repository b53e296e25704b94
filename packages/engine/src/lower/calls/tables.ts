/** Functions of a graphical function or of data. Source: that of the catalogue, model/src/builtins/tables.ts. */
import { InvariantError } from '@thaw/core'
import type { TableName } from '@thaw/model'
import type { LookupInterpolation, LookupNode } from '@thaw/syntax'
import type { Operation } from '../../program.ts'
import type { CurveQuestion, TableQuestion } from '../../routines/routines.ts'
import { addRoutine } from '../hold.ts'
import { lowerLookup } from '../lower-lookup.ts'
import { binary, number, stepTimeNow } from '../operations.ts'
import { share } from '../share.ts'
import { argument, lowered, type Call, type LowerCall } from './call.ts'

/** By key. */
export const tables: Readonly<Record<TableName, LowerCall>> = {
  GET_DATA_AT_TIME: ask('at'),
  GET_DATA_BETWEEN_TIMES: ask('between'),
  GET_DATA_FIRST_TIME: (call) => number(pointsOf(call).xs[0] ?? NaN),
  GET_DATA_LAST_TIME: (call) => number(pointsOf(call).xs.at(-1) ?? NaN),
  GET_DATA_MAX: ask('max'),
  GET_DATA_MEAN: ask('mean'),
  GET_DATA_MEDIAN: ask('median'),
  GET_DATA_MIN: ask('min'),
  GET_DATA_STDV: ask('deviation'),
  GET_DATA_TOTAL_POINTS: (call) => number(pointsOf(call).xs.length),
  LOOKUP_AREA: ask('area'),
  LOOKUP_BACKWARD: (call) => readAs(call, 'discrete'),
  LOOKUP_EXTRAPOLATE: (call) => readAs(call, 'extrapolate'),
  LOOKUP_FORWARD: (call) => readAs(call, 'forward'),
  LOOKUP_INVERT: ask('inverse'),
  LOOKUP_SLOPE: ask('slope'),
  LOOKUPAREA: askCurve('area'),
  LOOKUPINV: askCurve('origin'),
  LOOKUPMEAN: askCurve('centre'),
  /** What the data are so much later; they stand still within a step. */
  TIME_SHIFT: (call) => {
    const later = binary('add', stepTimeNow, argument(lowered(call), 0))
    return lowerLookup(call.lowering, pointsOf(call), later)
  },
}

function pointsOf({ graph }: Call): LookupNode {
  if (graph === undefined) throw new InvariantError('a function of a table without a table')
  return graph.lookup
}

function readAs(call: Call, interpolation: LookupInterpolation): Operation {
  const points = { ...pointsOf(call), interpolation }
  return lowerLookup(call.lowering, points, argument(lowered(call), 0))
}

/** A question that heeds how the table is read between its points and beyond them. */
function askCurve(question: CurveQuestion): LowerCall {
  return (call) => {
    const { xs, ys, interpolation } = pointsOf(call)
    const settings = { xs, ys, question, interpolation }
    const routine = addRoutine(call, { name: 'curve', settings, outputs: 1 })
    return share(call, { op: 'routine', routine, entry: 0, inputs: lowered(call) })
  }
}

function ask(question: TableQuestion): LowerCall {
  return (call) => {
    const { xs, ys } = pointsOf(call)
    const settings = { xs, ys, question }
    const routine = addRoutine(call, { name: 'table', settings, outputs: 1 })
    return share(call, { op: 'routine', routine, entry: 0, inputs: lowered(call) })
  }
}
