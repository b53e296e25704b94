/** Finds the dimensions of every variable, and holds flows to the dimensions of their stocks. */
import type { Checked, Issue } from '@thaw/core'
import { canonicalName } from '@thaw/syntax'
import type { FlowEnd, StockFlows } from '../1-names/connect-flows.ts'
import { guessName, sortCandidates } from '../1-names/guess.ts'
import type { NameTable } from '../1-names/name-table.ts'
import { issueOf } from '../report.ts'
import type { VariableKey } from '../resolved-expression.ts'
import type { Shape, Shapes } from './equation-scope.ts'
import { shapeInWords } from './find-element.ts'

/** Most elements of one variable; more than any model has that people write, and few enough to be held at once. */
const MOST_ELEMENTS = 1_000_000

/** Dimensions of each variable. Issues: MO010, MO158; undefined where there is one. */
export function shapeVariables(names: NameTable): Checked<Shapes> {
  const issues: Issue[] = []
  const shapes = new Map<VariableKey, Shape | undefined>()
  for (const [key, variable] of names.variables) {
    const shape = variable.dimensions.map(({ name, span }) => {
      const dimension = names.dimensions.get(canonicalName(name))
      if (dimension === undefined) {
        const { guess, related } = guessName(name, sortCandidates(names.dimensions.values()))
        issues.push(issueOf('MO010', span, { owner: variable.name, name, guess }, related))
      }
      return dimension
    })
    const isKnown = shape.every((dimension) => dimension !== undefined)
    const count = isKnown ? shape.reduce((product, one) => product * one.elements.length, 1) : 0
    if (isKnown && count > MOST_ELEMENTS) {
      const data = { name: variable.name, shape: shapeInWords(shape), count, most: MOST_ELEMENTS }
      issues.push(issueOf('MO158', variable.nameSpan, data))
    }
    shapes.set(key, isKnown && count <= MOST_ELEMENTS ? shape : undefined)
  }
  return { value: shapes, issues }
}

/**
 * Reports flows that are arrays of another kind than their stock. Issues: MO037. A flow may have
 * dimensions that a reservoir has not: all its elements count then, as Stella runs it.
 * Source: a model saved by Stella 1.9 whose array of flows fills a single stock.
 */
export function checkFlowShapes(
  flows: ReadonlyMap<VariableKey, StockFlows>,
  shapes: Shapes,
  names: NameTable,
): readonly Issue[] {
  return [...flows].flatMap(([stock, { inflows, outflows }]) => [
    ...inflows.flatMap((end) => flowShape(stock, end, 'inflow', { shapes, names })),
    ...outflows.flatMap((end) => flowShape(stock, end, 'outflow', { shapes, names })),
  ])
}

function flowShape(
  stock: VariableKey,
  { flow, span }: FlowEnd,
  end: string,
  { shapes, names }: { readonly shapes: Shapes; readonly names: NameTable },
): readonly Issue[] {
  const [stockShape, flowShape] = [shapes.get(stock), shapes.get(flow)]
  if (stockShape === undefined || flowShape === undefined) return []
  const isSame =
    stockShape.length === flowShape.length &&
    stockShape.every(({ key }, axis) => key === flowShape[axis]?.key)
  if (isSame) return []
  const node = names.variables.get(flow)
  const isReservoir = names.variables.get(stock)?.container === undefined
  if (isReservoir && isWithin(stockShape, flowShape)) return []
  const data = {
    stock: names.variables.get(stock)?.name ?? stock,
    stockshape: arrayInWords(stockShape),
    end,
    flow: node?.name ?? flow,
    flowshape: arrayInWords(flowShape),
  }
  const related = node === undefined ? [] : [{ note: `"${node.name}"`, span: node.nameSpan }]
  return [issueOf('MO037', span, data, related)]
}

/** True where each dimension of the stock is one of the flow's, which has none twice. */
function isWithin(stock: Shape, flow: Shape): boolean {
  const keys = flow.map(({ key }) => key)
  return new Set(keys).size === keys.length && stock.every(({ key }) => keys.includes(key))
}

function arrayInWords(shape: Shape): string {
  return shape.length === 0 ? 'a single number' : `an array over ${shapeInWords(shape)}`
}
