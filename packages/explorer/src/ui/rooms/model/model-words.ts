/** Words and strokes of the model page: grades, bases, and the anchor of a variable. */
import { unreachable } from '@thaw/core'
import type { Basis, Grade } from '@thaw/dossier'

/** How a line is drawn. */
export type Stroke = 'solid' | 'dashed' | 'dotted'

/** Measured is solid, calibrated dashed, assumed dotted. */
export function basisStroke(basis: Basis): Stroke {
  switch (basis) {
    case 'measured':
      return 'solid'
    case 'calibrated':
      return 'dashed'
    case 'assumed':
      return 'dotted'
    default:
      return unreachable(basis)
  }
}

/** What a grade says of how far historians agree. */
export function gradeWord(grade: Grade): { readonly word: string; readonly stroke: Stroke } {
  switch (grade) {
    case 'A':
      return { word: 'agreed', stroke: 'solid' }
    case 'B':
      return { word: 'argued', stroke: 'dashed' }
    case 'C':
      return { word: 'assumed', stroke: 'dotted' }
    default:
      return unreachable(grade)
  }
}

/** Anchor of a variable on the model page. */
export function anchorOf(key: string): string {
  return `v-${key.replace(/[^\p{L}\p{N}_-]+/gu, '_')}`
}
