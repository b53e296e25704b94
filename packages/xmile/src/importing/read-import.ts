/** One `<import>`: the table that it names, cut into series under their headings. Source: XMILE 1.0, 2.8. */
import { didYouMean, type Cell, type CellPlace, type Sheet, type Span } from '@thaw/core'
import { issue, type Report } from '../issue.ts'
import { folderOf, NOTHING_BESIDE, NOT_THERE, pathOf } from '../joining/open-resource.ts'
import { attributeText, type MarkupElement } from '../markup/markup.ts'
import { isTrue } from '../reading/reader.ts'
import type { Importing } from './import-data.ts'

/** A cell with its place, for messages. */
export interface PlacedCell {
  readonly cell: Cell
  readonly place: CellPlace
}

/** What stands under a heading, or beside it; empty cells at the end are left out. */
export interface ImportedSeries {
  readonly heading: string
  readonly cells: readonly PlacedCell[]
}

/** What an `<import>` gives. */
export interface ImportedTable {
  /** The file as the model names it. */
  readonly resource: string
  readonly series: readonly ImportedSeries[]
  /** Where the headings stand. */
  readonly headings: 'row' | 'column'
  /** True where a value stands for a run only, and may take the place of any equation. Stella: `isee:overwrite`. */
  readonly isControl: boolean
  readonly span: Span
}

/** The table; undefined where it is not meant to be read, or cannot be. Issues: XM311, XM324, XM325, XM333. */
export function readImport(
  element: MarkupElement,
  importing: Importing,
): ImportedTable | undefined {
  if ((attributeText(element, 'enabled') ?? 'true').toLowerCase() === 'false') return undefined
  const { report } = importing
  const { span } = element
  const resource = attributeText(element, 'resource') ?? ''
  if (hasWrongWord(element, resource, report)) return undefined
  if (isSavedWithModel(element)) {
    report(issue('XM324', span, { resource }))
    return undefined
  }
  const found = openSheet(element, resource, importing)
  if (found === undefined) return undefined
  if ('why' in found) {
    report(issue('XM311', span, { resource, why: found.why }))
    return undefined
  }
  const isAcross = attributeText(element, 'orientation')?.toLowerCase() === 'horizontal'
  return {
    ...{ resource, span, headings: isAcross ? 'column' : 'row' },
    series: seriesOf(found, isAcross),
    isControl: attributeText(element, 'isee:overwrite')?.toLowerCase() === 'false',
  }
}

/** What some attributes may say. Source: XMILE 1.0, 2.8. */
const words: Readonly<Record<string, readonly string[]>> = {
  type: ['CSV', 'Excel', 'XML'],
  orientation: ['vertical', 'horizontal'],
  frequency: ['automatic', 'on_demand'],
}

/** Issues: XM333. */
function hasWrongWord(element: MarkupElement, resource: string, report: Report): boolean {
  const wrong = Object.entries(words).filter(([attribute, known]) => {
    const found = attributeText(element, attribute)?.toLowerCase()
    return found !== undefined && !known.some((word) => word.toLowerCase() === found)
  })
  for (const [attribute, known] of wrong) {
    const found = attributeText(element, attribute) ?? ''
    const data = { resource, attribute, found, expected: known.join(', ') }
    report(issue('XM333', element.span, data))
  }
  return wrong.length > 0
}

/**
 * True where the file holds what was imported last: Stella writes constants and graphical functions into the
 * equations themselves, or imports only when it is asked to. Source: isee help, "Setting up import links".
 */
function isSavedWithModel(element: MarkupElement): boolean {
  const isOnDemand = attributeText(element, 'frequency')?.toLowerCase() === 'on_demand'
  return isOnDemand || isTrue(element, 'isee:overwrite')
}

/** The sheet, or in words that follow the file's name why there is none; undefined after another issue. */
function openSheet(
  element: MarkupElement,
  resource: string,
  { file, open, report }: Importing,
): Sheet | { readonly why: string } | undefined {
  if (attributeText(element, 'type')?.toLowerCase() === 'xml') {
    return { why: 'is said to be XML: of such data no form is known' }
  }
  if (isTrue(element, 'precomputed') || isTrue(element, 'isee:precomputed'))
    return { why: 'gives values over time, which are not read' }
  const found = pathOf(resource, element.span.file.slice(folderOf(file).length))
  if ('why' in found) return found
  if (open === undefined) return { why: NOTHING_BESIDE }
  const opened = open(found.path, undefined)
  if (opened === undefined) return { why: NOT_THERE }
  for (const fault of opened.issues) report({ ...fault, span: fault.span ?? element.span })
  const sheets = opened.value?.sheets ?? []
  const wanted = attributeText(element, 'worksheet') ?? ''
  // A text has one table, whatever name the file gives it.
  const isText = sheets.length === 1 && sheets[0]?.name === found.path
  if (wanted === '' || isText) return sheets[0]
  const names = sheets.map(({ name }) => name)
  const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  if (sheet === undefined && sheets.length > 0) {
    const data = { resource, tab: wanted, guess: didYouMean(wanted, names), tabs: names.join('; ') }
    report(issue('XM325', element.span, data))
  }
  return sheet
}

/** `isAcross`: names in the first column, values to their right; else names in the first row, values below. */
function seriesOf({ rows }: Sheet, isAcross: boolean): readonly ImportedSeries[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const headings = isAcross ? rows.map(([first]) => first) : (rows[0] ?? [])
  return headings.flatMap((written, line): readonly ImportedSeries[] => {
    const heading = String(written ?? '').trim()
    // A stray cell far away makes a sheet huge: only lines with a name are walked.
    if (heading === '') return []
    const cells = Array.from({ length: (isAcross ? width : rows.length) - 1 }, (_, step) => {
      const place = isAcross ? { row: line, column: step + 1 } : { row: step + 1, column: line }
      return { cell: rows[place.row]?.[place.column], place }
    })
    const last = cells.findLastIndex(({ cell }) => cell !== undefined && cell !== '')
    return [{ heading, cells: cells.slice(0, last + 1) }]
  })
}
