/** Inputs that follow the time: XMILE's own are other functions of the same names. */
import type { BuiltinName } from '@thaw/model'
import type { Build, Expression } from '@thaw/syntax'
import { tellMoves, valueAt, type WriteOut } from './write-out.ts'

/** By key. */
export const testInputs: Readonly<Partial<Record<BuiltinName, WriteOut>>> = {
  TIME_BASE: (call) => {
    const { build } = call
    const passed = build.binary(valueAt(call, 1), '*', build.name('TIME'))
    return build.binary(valueAt(call, 0), '+', passed)
  },
  VENSIM_STEP: (call) => {
    tellMoves(call, 'STEP')
    const { build } = call
    const hasBegun = build.binary(middle(build), '>', valueAt(call, 1))
    return build.choose(hasBegun, valueAt(call, 0), build.number(0))
  },
  VENSIM_PULSE: (call) => {
    tellMoves(call, 'PULSE')
    const { build } = call
    const [start, width] = [valueAt(call, 0), valueAt(call, 1)]
    const isOneStep = build.binary(width, '=', build.number(0))
    const lasting = build.choose(isOneStep, build.name('DT'), width)
    const hasBegun = build.binary(middle(build), '>', start)
    const goesOn = build.binary(middle(build), '<', build.binary(start, '+', lasting))
    return truth(build, build.binary(hasBegun, 'and', goesOn))
  },
  PULSE_TRAIN: (call) => {
    tellMoves(call, 'PULSE TRAIN')
    const { build } = call
    const every = valueAt(call, 2)
    const lasting = build.call('MAX', valueAt(call, 1), build.name('DT'))
    const since = build.binary(middle(build), '-', valueAt(call, 0))
    const isIn = build.binary(build.binary(since, 'mod', every), '<', lasting)
    const touches = build.binary(every, '<=', lasting)
    const lasts = build.binary(build.name('TIME'), '<=', valueAt(call, 3))
    const hasBegun = build.binary(since, '>', build.number(0))
    const isOn = build.binary(touches, 'or', isIn)
    return truth(build, build.binary(build.binary(hasBegun, 'and', lasts), 'and', isOn))
  },
  VENSIM_RAMP: (call) => {
    tellMoves(call, 'RAMP')
    const { build, values } = call
    const [slope, start, end] = [valueAt(call, 0), valueAt(call, 1), values[2]]
    const now = build.name('TIME')
    const untilEnd = end === undefined ? now : build.call('MIN', now, lasting(build, start, end))
    const risen = build.binary(slope, '*', build.binary(untilEnd, '-', start))
    return build.choose(build.binary(now, '>', start), risen, build.number(0))
  },
}

/** Half a step on, where Vensim compares. */
function middle(build: Build): Expression {
  const half = build.binary(build.name('DT'), '/', build.number(2))
  return build.binary(build.name('TIME'), '+', half)
}

/** A ramp that ends before it starts never ends. */
function lasting(build: Build, start: Expression, end: Expression): Expression {
  return build.choose(build.binary(start, '>', end), build.name('INF'), end)
}

function truth(build: Build, condition: Expression): Expression {
  return build.choose(condition, build.number(1), build.number(0))
}
