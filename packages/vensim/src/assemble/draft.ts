/** A variable while its equations are being joined. */
import type { Span } from '@thaw/core'
import { canonicalName, type NamedPlace } from '@thaw/syntax'
import type { LeftSide, Statement } from '../equations/statement.ts'
import type { UnitText } from '../layout/read-text.ts'

/** An entry read as a statement, with what stands after it. */
export interface ReadEntry {
  readonly statement: Statement
  readonly unit: UnitText | undefined
  readonly doc: string
}

/** A statement that defines a variable or a part of it. */
export type VariableStatement = Extract<Statement, { kind: 'equation' | 'table' | 'data' }>

/** All that is said of one variable. */
export interface Draft {
  readonly key: string
  readonly name: string
  readonly nameSpan: Span
  readonly statements: readonly VariableStatement[]
  readonly unit: UnitText | undefined
  readonly doc: string
}

/** A draft with its dimensions; undefined after a fault in its subscripts. */
export interface ShapedDraft extends Draft {
  readonly dimensions: readonly NamedPlace[] | undefined
}

/**
 * Joins the entries of each variable, in the order of the file. Unit and comment are the first given: all
 * equations of an array but one end in `~~|` as a rule.
 */
export function draftVariables(entries: readonly ReadEntry[]): readonly Draft[] {
  const byKey = new Map<string, Draft>()
  for (const { statement, unit, doc } of entries) {
    const isOfVariable = ['equation', 'table', 'data'].includes(statement.kind)
    if (!isOfVariable) continue
    const own = statement as VariableStatement
    const { name, nameSpan } = own.left
    const key = canonicalName(name)
    const first = byKey.get(key) ?? {
      key,
      name,
      nameSpan,
      statements: [],
      unit: undefined,
      doc: '',
    }
    byKey.set(key, {
      ...first,
      statements: [...first.statements, own],
      unit: first.unit ?? unit,
      doc: first.doc === '' ? doc : first.doc,
    })
  }
  return [...byKey.values()]
}

/** The left sides of all equations. */
export function leftSides({ statements }: Draft): readonly LeftSide[] {
  return statements.map(({ left }) => left)
}
