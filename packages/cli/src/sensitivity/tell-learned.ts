/** What the record taught of the parameters, and what those that it did not teach do to an output. */
import { tiedPairs, whatWasLearned, type Learned, type Parameter } from '@thaw/analysis'
import type { DrawsSensitivity } from '@thaw/calibration'
import type { Draws } from '@thaw/engine'
import { plural } from '../tell-issues.ts'
import { tellShare } from './tell-sensitivity.ts'

/** Names, or pairs, that are printed. */
const MOST_NAMED = 12

/**
 * Sentences on prior against posterior, on what parameters explain of the output by what is known of them, and on
 * pairs that only hold together. Only parameters that have draws and a prior are spoken of.
 */
export function tellWhatIsKnown(
  parameters: readonly Parameter[],
  draws: Draws,
  { explained }: Pick<DrawsSensitivity, 'explained'>,
): string {
  const known = draws.names.flatMap((name, column) => {
    const parameter = parameters.find((one) => one.name === name)
    return parameter === undefined ? [] : [{ parameter, column }]
  })
  const learned = whatWasLearned(
    known.map(({ parameter }) => parameter),
    pickColumns(
      draws,
      known.map(({ column }) => column),
    ),
  )
  const of = (kind: Learned): readonly number[] =>
    known.flatMap(({ column }, index) => (learned[index]?.learned === kind ? [column] : []))
  const [narrowed, moved, nothing] = [of('narrowed'), of('moved'), of('nothing')]
  const whole = explained(known.map(({ column }) => column))
  const names = nothing.map((column) => draws.names[column] ?? '')
  return [
    `The draws are narrower than the prior for ${plural(narrowed.length, 'parameter')}, as wide but elsewhere for ${moved.length}, and the prior again for ${nothing.length}${names.length === 0 ? '' : `: ${someNames(names)}`}.`,
    ...(whole === undefined
      ? []
      : [
          `Sums of ranks explain ${tellShare(whole)} of how the output spreads over the draws: ${tellShare(explained(nothing) ?? 0)} by the parameters of which the record says nothing, ${tellShare(explained([...narrowed, ...moved]) ?? 0)} by the others.`,
        ]),
    ...tellPairs(draws),
  ].join('\n')
}

function tellPairs(draws: Draws): readonly string[] {
  const pairs = tiedPairs(draws, MOST_NAMED)
  if (pairs.length === 0)
    return ['No two parameters hang together by a rank correlation of 0.3 or more.']
  return [
    'The record ties these together, so that it knows a combination rather than each:',
    ...pairs.map(
      ({ first, second, correlation }) => `  ${correlation.toFixed(2)}  ${first}, ${second}`,
    ),
  ]
}

function someNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ')
  return names.length > MOST_NAMED ? `${shown} and ${names.length - MOST_NAMED} more` : shown
}

function pickColumns({ names, values, count }: Draws, columns: readonly number[]): Draws {
  return {
    names: columns.map((column) => names[column] ?? ''),
    values: Float64Array.from({ length: count * columns.length }, (_, cell) => {
      const column = columns[cell % columns.length] ?? 0
      return values[Math.floor(cell / columns.length) * names.length + column] ?? NaN
    }),
    count,
  }
}
