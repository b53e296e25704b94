/** Reads sources.json: CSL-JSON, with `licence` and `seen` beside the standard's own fields. */
import type { Checked, Issue, Span } from '@thaw/core'
import * as v from 'valibot'
import { makeIssue } from '../read/make-issue.ts'
import { placeInText, type FileText } from '../read/place-in-text.ts'
import { text, textOrNone } from '../read/fields.ts'
import { anyId, emptyTable, type Table } from '../read/table.ts'
import { splitJsonList } from '../read/split-json-list.ts'
import type { Source } from '../schema/source.ts'

/** Where works are described. */
export const sourcesFile = 'sources.json'

const name = v.object(
  { family: textOrNone, given: textOrNone, literal: textOrNone },
  'a name: family and given, or literal',
)
const names = v.optional(v.array(name, 'a list of names'), [])

/** `{ "date-parts": [[1851, 2]] }`, or `{ "literal": "..." }`. */
const issued = v.optional(
  v.object({
    'date-parts': v.optional(v.array(v.array(v.union([v.number(), v.string()])), 'date parts')),
  }),
)

/** Source: the CSL-JSON schema 1.0.2 of the Citation Style Language. */
const work = v.object(
  {
    id: text,
    type: textOrNone,
    title: textOrNone,
    author: names,
    editor: names,
    issued,
    'container-title': textOrNone,
    publisher: textOrNone,
    'publisher-place': textOrNone,
    volume: textOrNone,
    issue: textOrNone,
    page: textOrNone,
    edition: textOrNone,
    genre: textOrNone,
    number: textOrNone,
    DOI: textOrNone,
    ISBN: textOrNone,
    URL: textOrNone,
    note: textOrNone,
    licence: textOrNone,
    seen: v.optional(v.picklist(['seen', 'partly', 'memory'], 'one of seen, partly, memory')),
  },
  'a work with at least an id and a title',
)

/**
 * The works in the file's order; one that does not fit is left out.
 *
 * Issues: DO007 for JSON that cannot be read, DO008 for a field that does not fit, DO204 for a
 * work without a title (which is kept).
 */
export function loadSources(source: FileText): Checked<Table<Source>> {
  const list = splitJsonList(source)
  const issues: Issue[] = [...list.issues]
  const rows: Source[] = []
  for (const { value, start, end, line } of list.value) {
    const span = placeInText(source, start, end, line)
    const parsed = v.safeParse(work, value)
    if (!parsed.success) {
      issues.push(...parsed.issues.map((issue) => workIssue(issue, span)))
      continue
    }
    if (parsed.output.title === '') issues.push(makeIssue('DO204', span, { id: parsed.output.id }))
    rows.push(sourceOf(parsed.output, span))
  }
  const ids = list.issues.length > 0 ? anyId : new Set(list.value.map(({ value }) => idOf(value)))
  return { value: { ...emptyTable<Source>(source.file, ids), rows }, issues }
}

function idOf(value: unknown): string {
  const hasId = typeof value === 'object' && value !== null && 'id' in value
  return hasId ? String(value.id) : ''
}

function workIssue(issue: v.BaseIssue<unknown>, span: Span): Issue {
  const field = (issue.path ?? []).map((item) => String(item.key)).join('.')
  return makeIssue('DO008', span, {
    field: field === '' ? 'A work' : field,
    expected: issue.message,
  })
}

function sourceOf(csl: v.InferOutput<typeof work>, span: Span): Source {
  const parts = (csl.issued?.['date-parts']?.[0] ?? []).map(Number)
  const unknown = parts.findIndex((part) => !Number.isFinite(part))
  const issued = unknown < 0 ? parts : parts.slice(0, unknown)
  return {
    id: csl.id,
    type: csl.type,
    title: csl.title,
    authors: csl.author,
    editors: csl.editor,
    year: issued[0],
    issued,
    containerTitle: csl['container-title'],
    publisher: csl.publisher,
    publisherPlace: csl['publisher-place'],
    volume: csl.volume,
    issue: csl.issue,
    page: csl.page,
    edition: csl.edition,
    genre: csl.genre,
    number: csl.number,
    doi: csl.DOI,
    isbn: csl.ISBN,
    url: csl.URL,
    note: csl.note,
    licence: csl.licence,
    seen: csl.seen,
    span,
  }
}
