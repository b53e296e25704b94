/**
 * A verdict as a square, for pictures that a script draws: the same shapes as `verdict-glyph.svelte`,
 * which the front page carries and which has no byte to spare for drawing them from data.
 */
import type { Verdict } from '@thaw/dossier'
import { svgNode, type SvgNode } from './svg-node.ts'

const OUTLINE = 1.4

/** The shapes of a verdict in a square of so many pixels. */
export function verdictShapes(verdict: Verdict, size: number): readonly SvgNode[] {
  const far = size - 1
  const square = { x: 1, y: 1, width: size - 2, height: size - 2 }
  const outline = svgNode('rect', { class: 'g-none', ...square, 'stroke-width': OUTLINE })
  switch (verdict) {
    case 'supported':
      return [svgNode('rect', { class: 'g-ink', ...square })]
    case 'unverifiable':
      return [svgNode('rect', { class: 'g-dot', ...square, 'stroke-width': OUTLINE })]
    case 'partly': {
      const half = { ...square, y: size / 2, height: size / 2 - 1 }
      return [outline, svgNode('rect', { class: 'g-ink', ...half, stroke: 'none' })]
    }
    case 'contested': {
      const d = `M1 ${far}L${far} 1V${far}Z`
      return [outline, svgNode('path', { class: 'g-ink', stroke: 'none', d })]
    }
    case 'contradicted': {
      const d = `M1 1L${far} ${far}M${far} 1L1 ${far}`
      return [outline, svgNode('path', { class: 'g-line', 'stroke-width': OUTLINE, d })]
    }
  }
}
