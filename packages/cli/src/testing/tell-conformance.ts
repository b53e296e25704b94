/** The page docs/conformance.md: how many recorded files come out right, how near, and why others cannot. */
import type { Nearness } from './compare-record.ts'

/** What came of a file. */
export interface Outcome {
  readonly file: string
  readonly kind: 'right' | 'wrong' | 'refused'
  readonly why: string
  /** Undefined where the file was refused. */
  readonly nearness?: Nearness
}

/** Each file is held to the tightest of these that it has come to. */
const tolerances = [1e-6, 1e-5, 1e-4, 1e-3]
const [tightest = 0] = tolerances

/** A measurement that no test repeats, since the files are of many owners. */
const OUTSIDE = `## Models of others, without a record

Tried once, on 26 November 2026: 287 different \`.mdl\` files of 20 public repositories, among them the part of the
metasd library that is public there, the models of Sterman's "Business Dynamics", C-LEARN, FeliX, MEDEAS, WILIAM and the
Energy Policy Simulator; about 40 have 200 equations or more. 202 run, with the same bits in WebAssembly where both were tried;
in 4 of these a value stops being a number, which is told. The other 85 are refused: 42 name files or data that are not
published with them, 20 have variables without equations (A FUNCTION OF), 11 read binary files by GET VDF CONSTANTS and
1 asks ALLOCATE AVAILABLE for whole numbers, neither of which is supported, 10 are fragments or damaged, and 1 has start
values that need each other. SDEverywhere generates code for 94 of 143 smaller ones: for 86 all variables without
subscripts agree to 1e-6, for 5 it takes Euler steps where the file asks for Runge-Kutta, and 3 differ otherwise
(a SAVEPER that is no whole number of steps; a model that overflows; the start of a DELAY3, where its value is not that
of the input).`

/** The whole page; `unreachable` has the proof for each file whose record no reading can meet. */
export function tellConformance(
  outcomes: readonly Outcome[],
  unreachable: ReadonlyMap<string, string>,
): string {
  const proofs = [...unreachable].map(
    ([file, why]) => `- \`${file}\` ${why.replaceAll(/<[^>]+>/g, '`$&`')}.`,
  )
  return `# Conformance

Recorded outputs of Vensim and Stella, from the open collection SDXorg/test-models (MIT licence). The files are not
part of this repository; where they stand beside it, \`packages/cli/src/corpus.test.ts\` compares every row and column
and demands that interpreter, JavaScript and WebAssembly give the same bits. A file is right within 1e-3 of the value or
of the column's largest value; the columns after it count those that are nearer. \`npm run conformance\` writes this page
anew; the test fails where it is not current, so that a file which comes less near than before is seen.

${tableOf(outcomes, unreachable)}

What the models of [\`corpus/\`](../corpus/README.md) must give is worked by hand in each folder.

${OUTSIDE}

## Right, but not within 1e-6

${outcomes.filter(isLooser).map(tellLooser).join('\n')}

## Records that no reading of their file can meet, with the proof

${proofs.join('\n')}
`
}

function tableOf(outcomes: readonly Outcome[], unreachable: ReadonlyMap<string, string>): string {
  const titles = ['files', 'all', 'right', 'to 1e-4', 'to 1e-5', 'to 1e-6']
  const head = [...titles, 'no reading can meet the record', 'refused or wrong']
  const rows = ['mdl', 'xmile', 'stmx'].map((ending) => {
    const own = outcomes.filter(({ file }) => file.endsWith(`.${ending}`))
    const counts = tolerances.map(
      (tolerance) => own.filter((one) => isRight(one) && toleranceOf(one) <= tolerance).length,
    )
    const right = own.filter(isRight).length
    const unmet = own.filter(({ file }) => unreachable.has(file)).length
    const cells = [own.length, ...counts.toReversed(), unmet, own.length - right - unmet]
    return [`\`.${ending}\``, ...cells.map(String)]
  })
  const widthOf = (_: string, place: number): number =>
    Math.max(3, ...[head, ...rows].map((row) => row[place]?.length ?? 0))
  const widths = head.map(widthOf)
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')
}

function isRight({ kind }: Outcome): boolean {
  return kind === 'right'
}

function isLooser(outcome: Outcome): boolean {
  return isRight(outcome) && toleranceOf(outcome) > tightest
}

function toleranceOf({ nearness }: Outcome): number {
  return tolerances.find((tolerance) => (nearness?.worst ?? Infinity) <= tolerance) ?? Infinity
}

/** Files whose difference has a reason of its own. */
const known: ReadonlyMap<string, string> = new Map([
  [
    'samples/Roessler_Chaos/roessler_chaos.mdl',
    'a chaotic model: what one step rounds grows with every step after it',
  ],
])

/** Why a file comes no nearer: how the record was printed, or how the other program rounds. */
function tellLooser(outcome: Outcome): string {
  const { file, nearness } = outcome
  const isPrint = (nearness?.worstBeyondPrint ?? Infinity) <= tightest
  const why = isPrint
    ? 'the record has the digits of our values, but only six of them'
    : "the last of the record's six digits is another, as rounding in single precision makes it"
  const tolerance = toleranceOf(outcome)
  return `- \`${file}\` to ${tolerance.toExponential()}: ${known.get(file) ?? why}.`
}
