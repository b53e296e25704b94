/** Lists of numbers for the elements of an array. Source: vensim.com, 22070. */
import type { EquationNode, Expression } from '@thaw/syntax'
import type { LeftSide, ListSide } from '../equations/statement.ts'
import { issue } from '../issue.ts'
import { canonicalName } from '@thaw/syntax'
import { openedInWords } from '../subscripts/opened.ts'
import type { Range } from '../subscripts/ranges.ts'
import type { Assembly } from './assembly.ts'

/**
 * One equation for each element: the last subscript that is a range runs across a row, the one before it
 * down the rows. Issues: VE112, VE113.
 */
export function expandList(
  left: LeftSide,
  list: ListSide,
  assembly: Assembly,
): readonly EquationNode[] {
  const axes = left.subscripts.map(({ name }) => assembly.ranges.byKey.get(canonicalName(name)))
  const varying = axes.filter((range) => range !== undefined)
  if (!canHaveList(left, list, varying.length, assembly)) return []
  const across = varying.at(-1)?.elements ?? []
  const down = varying.length === 2 ? (varying[0]?.elements ?? []) : undefined
  const values = valuesOf(list, across.length, down?.length)
  if (values === undefined) {
    assembly.report(
      issue('VE113', list.span, {
        ...{ owner: `"${left.name}"`, opened: openedInWords(varying) },
        ...counts(list, varying),
      }),
    )
    return []
  }
  return values.map((expression, index) => {
    const column = across[index % across.length] ?? ''
    const row = down?.[Math.floor(index / across.length)] ?? ''
    const names = placeElements(left, axes, down === undefined ? [column] : [row, column])
    return elementNode(names, expression)
  })
}

function canHaveList(left: LeftSide, list: ListSide, varying: number, assembly: Assembly): boolean {
  const data =
    varying === 0
      ? ['none of its subscripts is a range', 'Give one number, or a range as subscript']
      : varying > 2
        ? [
            'more than two of its subscripts are ranges',
            'Write an equation for each element of one',
          ]
        : left.except.length > 0
          ? ['it has exceptions', 'Write the elements that are meant on the left']
          : undefined
  if (data === undefined) return true
  const [reason = '', instead = ''] = data
  assembly.report(issue('VE112', list.span, { owner: `"${left.name}"`, reason, instead }))
  return false
}

/** The numbers row by row; undefined where their count is another. One row may run over several lines. */
function valuesOf(
  { rows }: ListSide,
  across: number,
  down: number | undefined,
): readonly Expression[] | undefined {
  const values = rows.flat()
  if (values.length !== across * (down ?? 1)) return undefined
  const isInRows =
    down === undefined || rows.length === 1 || rows.every((row) => row.length === across)
  return isInRows ? values : undefined
}

function counts(
  { rows }: ListSide,
  varying: readonly Range[],
): { readonly wanted: string; readonly found: string } {
  const [first, second] = varying.map(({ elements }) => elements.length)
  const widths = [...new Set(rows.map((row) => row.length))].join(' or ')
  if (second === undefined)
    return { wanted: `${first ?? 0} numbers`, found: `${rows.flat().length}` }
  return {
    wanted: `${first ?? 0} rows of ${second} numbers`,
    found: `${rows.length} rows of ${widths}`,
  }
}

function placeElements(
  left: LeftSide,
  axes: readonly (Range | undefined)[],
  elements: readonly string[],
): readonly string[] {
  const waiting = [...elements]
  return left.subscripts.map(({ name }, axis) =>
    axes[axis] === undefined ? name : (waiting.shift() ?? name),
  )
}

function elementNode(subscripts: readonly string[], expression: Expression): EquationNode {
  const text = expression.kind === 'number' ? String(expression.value) : ''
  return { subscripts, expression, lookup: undefined, text, span: expression.span }
}
