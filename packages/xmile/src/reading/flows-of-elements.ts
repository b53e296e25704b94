/** Flows that stand in the elements of a stock, as Vensim's own export writes them. */
import { canonicalName } from '@thaw/syntax'
import { childrenNamed, contentOf, type MarkupElement } from '../markup/markup.ts'

/**
 * The stock with these flows as its own, where each `<element>` names the same ones. Others stay where they
 * are, and are told as unknown there (XM227): a flow of XMILE is one of all elements.
 */
export function withFlowsOfElements(stock: MarkupElement): MarkupElement {
  const elements = childrenNamed(stock, 'element')
  const [first, ...others] = elements.map((element) => element.children.filter(isFlow))
  if (first === undefined || first.length === 0) return stock
  if (others.some((flows) => keyOf(flows) !== keyOf(first))) return stock
  const children = stock.children.map((child) => {
    if (!elements.includes(child)) return child
    return { ...child, children: child.children.filter((part) => !isFlow(part)) }
  })
  return { ...stock, children: [...children, ...first] }
}

function isFlow({ tag, isXmile }: MarkupElement): boolean {
  return isXmile && (tag === 'inflow' || tag === 'outflow')
}

function keyOf(flows: readonly MarkupElement[]): string {
  return flows.map((flow) => `${flow.tag} ${canonicalName(contentOf(flow).text)}`).join()
}
