/** Functions that Vensim's own export leaves in Vensim's words. */
import { buildAt, canonicalName, mapParts, type Build, type Expression } from '@thaw/syntax'

type Values = readonly Expression[]

/** Functions of XMILE that do the same with the same arguments. */
const renamed: Readonly<Record<string, string>> = {
  ...{ smooth: 'SMTH1', smoothi: 'SMTH1', smooth3: 'SMTH3', smooth3i: 'SMTH3' },
  ...{ delay1i: 'DELAY1', delay3i: 'DELAY3', zidz: 'SAFEDIV', xidz: 'SAFEDIV' },
}

/** What a function of so many arguments is in XMILE; one with others keeps its name and is told. */
const written: Readonly<Record<string, (values: Values, build: Build) => Expression | undefined>> =
  {
    game: ([value]) => value,
    if_then_else: ([condition, yes, no], { choose }) =>
      condition && yes && no && choose(condition, yes, no),
    log: ([value, base], { binary, call }) =>
      value && base && binary(call('LN', value), '/', call('LN', base)),
    pulse: ([start, width], build) => start && width && pulse(start, width, build),
  }

/** Vensim's variables of the time, which its export leaves out. */
const times: Readonly<Record<string, string>> = {
  initial_time: 'STARTTIME',
  final_time: 'STOPTIME',
  time_step: 'DT',
}

/**
 * The expression in the words of XMILE; what the model itself defines is left alone. PULSE above all would be
 * another function there. Source: Vensim manual, "fn_pulse", "fn_log", "fn_game"; exports by "Ventana Systems,
 * Inc." among the examples of Vensim2MTK, with `PULSE(Import_Time,TIME_STEP)/TIME_STEP` and `<dt>TIME_STEP=...`.
 */
export function inXmileWords(expression: Expression, defined: ReadonlySet<string>): Expression {
  const inside = mapParts(expression, (part) => inXmileWords(part, defined))
  if (inside.kind !== 'call' && inside.kind !== 'reference') return inside
  const key = canonicalName(inside.name)
  if (defined.has(key)) return inside
  if (inside.kind === 'reference') {
    const name = times[key]
    return name === undefined ? inside : { ...inside, name }
  }
  const name = renamed[key]
  if (name !== undefined) return { ...inside, name }
  return written[key]?.(inside.arguments, buildAt(inside.span)) ?? inside
}

/** 1 from the start on for so long, at least for a step; the middle of the step counts. */
function pulse(start: Expression, width: Expression, build: Build): Expression {
  const { binary, call, choose, name, number } = build
  const middle = binary(name('TIME'), '+', binary(name('DT'), '/', number(2)))
  const end = binary(start, '+', call('MAX', width, name('DT')))
  const isWithin = binary(binary(middle, '>', start), 'and', binary(middle, '<', end))
  return choose(isWithin, number(1), number(0))
}
