/** A JSON list with the place of each of its items, which JSON.parse alone does not tell. */
import type { Checked } from '@thaw/core'
import { makeIssue } from './make-issue.ts'
import { parseJson } from './parse-json.ts'
import { placeInText, type FileText, type KnownLine } from './place-in-text.ts'

/** An item of the list with its place. */
export interface JsonItem {
  readonly value: unknown
  readonly start: number
  readonly end: number
  /** A line that begins at or before `start`, so that its place is found quickly. */
  readonly line: KnownLine
}

/** Issues: DO007 where the text is not JSON, or not a list. */
export function splitJsonList(source: FileText): Checked<readonly JsonItem[]> {
  const { value, issues } = parseJson(source)
  if (issues.length > 0) return { value: [], issues }
  if (!Array.isArray(value)) {
    const reason = 'a list of works in [ ] is wanted'
    return { value: [], issues: [makeIssue('DO007', placeInText(source, 0, 1), { reason })] }
  }
  const places = itemPlaces(source.text)
  const items = (value as readonly unknown[]).flatMap((item, index) => {
    const place = places[index]
    return place === undefined ? [] : [{ value: item, ...place }]
  })
  return { value: items, issues: [] }
}

/** Where the items of a well-formed list begin and end, counting braces outside of text. */
function itemPlaces(text: string): readonly Omit<JsonItem, 'value'>[] {
  const places: Omit<JsonItem, 'value'>[] = []
  const token = /"(?:[^"\\]|\\.)*"|[[\]{},]|[^\s"[\]{},:]+|\n/g
  let depth = 0
  let line: KnownLine = { offset: 0, line: 1 }
  let open: { readonly start: number; readonly line: KnownLine } | undefined
  let end = 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const mark = match[0]
    if (mark === '\n') {
      line = { offset: match.index + 1, line: line.line + 1 }
      continue
    }
    const closes = mark === ']' || mark === '}'
    if (closes) depth -= 1
    if (open !== undefined && ((depth === 1 && mark === ',') || depth === 0)) {
      places.push({ ...open, end })
      open = undefined
    } else if (depth === 1 && open === undefined) open = { start: match.index, line }
    if (mark === '[' || mark === '{') depth += 1
    end = match.index + mark.length
  }
  return places
}
