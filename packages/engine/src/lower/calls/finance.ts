/** Money over time. Source: that of the catalogue, model/src/builtins/finance.ts. */
import type { FinanceName } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { binary, choose, number, unary } from '../operations.ts'
import { share } from '../share.ts'
import { argumentsOf, type Call, type LowerCall } from './call.ts'
import { lowerDepreciation } from './routine-delays.ts'
import { addLevel } from './stages.ts'

/** By key. */
export const finance: Readonly<Record<FinanceName, LowerCall>> = {
  DEPRECIATE_STRAIGHTLINE: lowerDepreciation,
  FV: (call) =>
    solveLoan(call, ({ growth, annuity, third, fourth }) => {
      return sumOf(times(fourth, growth), times(third, annuity))
    }),
  NPV: (call) => lowerPresentValue(call, number(1)),
  NPVE: (call) => lowerPresentValue(call, 'discounted'),
  PMT: (call) =>
    solveLoan(call, ({ growth, annuity, third, fourth }) => {
      return binary('divide', sumOf(times(third, growth), fourth), annuity)
    }),
  PV: (call) =>
    solveLoan(call, ({ growth, annuity, third, fourth }) => {
      return binary('divide', sumOf(times(third, annuity), fourth), growth)
    }),
}

const times = (left: Operation, right: Operation): Operation => binary('multiply', left, right)
const sumOf = (left: Operation, right: Operation): Operation => binary('add', left, right)

/** `(1 + rate)^periods`, `((1 + rate)^periods - 1) / rate`, and the two amounts that are given. */
interface Loan {
  readonly growth: Operation
  readonly annuity: Operation
  readonly third: Operation
  readonly fourth: Operation
}

/**
 * What makes `pv growth + pmt annuity + fv` zero, where money received is positive and money paid
 * negative; without interest the annuity is the number of periods.
 */
function solveLoan(call: Call, owed: (loan: Loan) => Operation): Operation {
  const at = argumentsOf(call)
  const [rate, periods] = [share(call, at(0)), share(call, at(1))]
  const growth = share(call, binary('power', sumOf(number(1), rate), periods))
  const withInterest = binary('divide', binary('subtract', growth, number(1)), rate)
  const annuity = choose(binary('equal', rate, number(0)), periods, withInterest)
  return unary('negate', owed({ growth, annuity, third: at(2), fourth: at(3) }))
}

/**
 * `(stream, rate, initial, factor)`: (A + stream dt f) factor, with A' = stream f from `initial` on and
 * f' = -f rate / (1 + rate dt) from 1 on, or from 1 / (1 + rate dt).
 */
function lowerPresentValue(call: Call, discount: Operation | 'discounted'): Operation {
  const at = argumentsOf(call)
  const [stream, rate] = [share(call, at(0)), share(call, at(1))]
  const dt = number(call.lowering.time.dt)
  const byStep = share(call, sumOf(number(1), times(rate, dt)))
  const first = discount === 'discounted' ? binary('divide', number(1), byStep) : discount
  const factor = addLevel(call, first, (level) =>
    unary('negate', binary('divide', times(level, rate), byStep)),
  )
  const paid = share(call, times(stream, factor))
  const gathered = addLevel(call, at(2), () => paid)
  return times(sumOf(gathered, times(paid, dt)), at(3))
}
