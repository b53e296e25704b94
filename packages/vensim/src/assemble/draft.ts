/** A variable while its equations are being joined. */
import { InvariantError, type Span } from '@thaw/core'
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
  const byKey = new Map<string, VariableEntry[]>()
  for (const entry of entries.filter(isOfVariable)) {
    const key = canonicalName(entry.statement.left.name)
    const own = byKey.get(key)
    if (own === undefined) byKey.set(key, [entry])
    else own.push(entry)
  }
  return [...byKey].map(([key, own]) => draftOf(key, own))
}

type VariableEntry = ReadEntry & { readonly statement: VariableStatement }

function isOfVariable(entry: ReadEntry): entry is VariableEntry {
  return ['equation', 'table', 'data'].includes(entry.statement.kind)
}

/** The name is written as in the first entry; unit and comment are those of the first that has one. */
function draftOf(key: string, entries: readonly VariableEntry[]): Draft {
  const [first] = entries
  if (first === undefined) throw new InvariantError(`${key} has no equation`)
  const { name, nameSpan } = first.statement.left
  return {
    key,
    name,
    nameSpan,
    statements: entries.map(({ statement }) => statement),
    unit: entries.find(({ unit }) => unit !== undefined)?.unit,
    doc: entries.find(({ doc }) => doc !== '')?.doc ?? '',
  }
}

/** The left sides of all equations. */
export function leftSides({ statements }: Draft): readonly LeftSide[] {
  return statements.map(({ left }) => left)
}
