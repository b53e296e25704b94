/** Shapes to elements of the page. */
import type { SvgNode } from '../../../ui/marks/svg-node.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A new element with everything in it. */
export function svgElement(node: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, node.tag)
  setAttributes(element, node.attributes)
  element.append(
    ...node.children.map((child) => (typeof child === 'string' ? child : svgElement(child))),
  )
  return element
}

/** Sets what has a value. */
export function setAttributes(element: Element, attributes: SvgNode['attributes']): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value))
  }
}
