/** How the lines of the model room are drawn: by grade, by what a size rests on. */
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

/** Agreed is solid, argued dashed, assumed dotted. */
export function gradeStroke(grade: Grade): Stroke {
  switch (grade) {
    case 'A':
      return 'solid'
    case 'B':
      return 'dashed'
    case 'C':
      return 'dotted'
    default:
      return unreachable(grade)
  }
}
