/** Trends and forecasts: how an input stands to its own average. */
import type { Operation } from '../../program.ts'
import { binary, choose, number, unary } from '../operations.ts'
import { share } from '../share.ts'
import { argumentsOf, type Call } from './call.ts'
import { smoothStages } from './stages.ts'

/** What counts as a division by nothing: within 1e-6 of zero in Vensim (ZIDZ), zero itself in XMILE. */
type Guard = 'vensim' | 'xmile'

/**
 * `TREND(input, time[, initial])`: the fractional change by time, (input - A) / (time |A|) over the
 * average A, whose start makes the trend the initial one; 0 where A is.
 *
 * Source: Vensim manual, fn_trend; XMILE 1.0, 3.5.3 names the function only, and simlin's standard
 * library reads it as here.
 */
export function lowerTrend(call: Call, guard: Guard): Operation {
  const at = argumentsOf(call)
  const [input, time] = [share(call, at(0)), share(call, at(1))]
  const average = startedAt(call, [input, time], at(2, number(0)))
  return changeBy(guard, input, average, binary('multiply', time, unary('abs', average)))
}

/**
 * `FORECAST(input, time, horizon)` of Vensim and `FORCST(input, time, horizon[, initial])` of XMILE:
 * the input carried on along its trend, input (1 + horizon (input - A) / (time A)).
 *
 * Source: Vensim manual, fn_forecast. Stella's own formula is not published; simlin reads it as here.
 */
export function lowerForecast(call: Call, guard: Guard): Operation {
  const at = argumentsOf(call)
  const [input, time] = [share(call, at(0)), share(call, at(1))]
  const average = startedAt(call, [input, time], at(3, number(0)))
  const trend = changeBy(guard, input, average, binary('multiply', time, average))
  return binary('multiply', input, binary('add', number(1), binary('multiply', trend, at(2))))
}

/** The average of an input, as if it had grown by `trend` before the start. */
function startedAt(
  call: Call,
  [input, time]: readonly [Operation, Operation],
  trend: Operation,
): Operation {
  const start = binary('divide', input, binary('add', number(1), binary('multiply', trend, time)))
  return smoothStages(call, 1, [input, time, start])
}

function changeBy(
  guard: Guard,
  input: Operation,
  average: Operation,
  divisor: Operation,
): Operation {
  const isNothing =
    guard === 'xmile'
      ? binary('equal', divisor, number(0))
      : binary('less', unary('abs', divisor), number(1e-6))
  return choose(isNothing, number(0), binary('divide', binary('subtract', input, average), divisor))
}
