/** From the cells of a row to its fields, every fault with its column. */
import type { Issue, Span } from '@thaw/core'
import * as v from 'valibot'
import type { Code } from '../messages.generated.ts'
import { adviceFor } from './advice-for.ts'
import type { CellSchema } from './cells.ts'
import { makeIssue } from './make-issue.ts'
import type { CsvRow } from './split-csv.ts'
import type { HalfRead } from './table.ts'

/** A column where the table has it. */
export interface PlacedColumn {
  readonly field: string
  readonly name: string
  readonly read: (text: string) => v.SafeParseResult<CellSchema<unknown>>
  /** Position in the header; -1 where the table lacks it. */
  readonly at: number
}

/** What is wrong with a cell. */
export interface RowFault {
  readonly code: Code
  readonly column: string
  readonly text: string
  readonly expected: string
  readonly at: number
}

/**
 * Readers that remember every text they have read, one memory for each schema: cells repeat down a
 * column and across (a date as start and as end), and rows may share a value that nobody changes.
 */
export function rememberingReaders(): (cell: CellSchema<unknown>) => PlacedColumn['read'] {
  const memories = new Map<CellSchema<unknown>, Map<string, ReturnType<PlacedColumn['read']>>>()
  return (cell) => {
    const memory = memories.get(cell) ?? new Map<string, ReturnType<PlacedColumn['read']>>()
    memories.set(cell, memory)
    return (text) => {
      const known = memory.get(text)
      if (known !== undefined) return known
      const result = v.safeParse(cell, text)
      memory.set(text, result)
      return result
    }
  }
}

/** What could be read of a row, and what could not. */
export function readRow<Row>(
  row: CsvRow,
  span: Span,
  columns: readonly PlacedColumn[],
): { readonly value: HalfRead<Row>; readonly issues: readonly RowFault[] } {
  const value: Record<string, unknown> = {}
  const issues: RowFault[] = []
  for (const { field, name, read, at } of columns) {
    const text = (row.cells[at] ?? '').trim()
    const parsed = read(text)
    if (parsed.success) value[field] = parsed.output
    else {
      const [issue] = parsed.issues
      const expected = issue.expected ?? ''
      issues.push({ code: issue.message as Code, column: name, text, expected, at })
    }
  }
  // Each field holds what the schema of its column gave, whose type is that of the field.
  return { value: { ...(value as Partial<Row>), span }, issues }
}

/** Whether every field of the row could be read. */
export function isWhole<Row>(
  row: HalfRead<Row>,
  columns: readonly PlacedColumn[],
): row is HalfRead<Row> & Row {
  return columns.every(({ field }) => Object.hasOwn(row, field))
}

/** The fault at the place of its cell. */
export function faultIssue(fault: RowFault, span: Span): Issue {
  const { code, column: name, text, expected } = fault
  const issue = makeIssue(code, span, { column: name, text, expected, reason: expected })
  if (code !== 'DO114') return issue
  return { ...issue, cure: adviceFor(text, expected.split(', '), issue.cure) }
}
