/** Gives data variables the series of files that stand beside the model. */
import { NOT_AVAILABLE, type Span } from '@thaw/core'
import {
  canonicalName,
  referencesIn,
  type Expression,
  type ReferenceExpression,
} from '@thaw/syntax'
import type { ReadEntry } from '../assemble/draft.ts'
import type { LeftSide, Statement } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'
import type { Ranges } from '../subscripts/ranges.ts'
import { keyOf, seriesKey, type DataSeries, type Dataset, type SeriesKey } from './dataset.ts'
import { elementSides } from './element-sides.ts'
import { dataStatement } from './of-time.ts'

/** What the files hold, by the keys of the series. */
type Supply = ReadonlyMap<string, Supplied>

interface Supplied {
  readonly key: SeriesKey
  readonly series: DataSeries
  readonly file: string
}

/**
 * The entries, in which each data variable has its series. Where a variable has some but not for all of its
 * elements, the others are :NA: (Vensim's record of SDEverywhere's model "sumif"). A name that is read but
 * that nothing defines is a data variable too (vensim.com, "dataequations").
 *
 * Issues: VE503 for all variables that have no series at all, VE611 for series that nothing reads, VE612 for
 * a series that is given twice, VE613 for elements without a series, VE614 for series without a number, and
 * those of the series that are read.
 */
export function supplyData(
  entries: readonly ReadEntry[],
  datasets: readonly Dataset[],
  ranges: Ranges,
  report: Report,
): readonly ReadEntry[] {
  const supply = gather(datasets, report)
  const used = new Set<string>()
  const gaps: Gap[] = []
  const supplied = entries.flatMap((entry): readonly ReadEntry[] => {
    const { statement } = entry
    if (statement.kind !== 'data') return [entry]
    return elementSides(statement.left, ranges).flatMap((own) => {
      const { whole } = keyOf(own.name, namesOf(own))
      const found = supply.get(whole)
      used.add(whole)
      const isKnown = found !== undefined && found.series.times.length > 0
      if (!isKnown) gaps.push({ entry, own, span: statement.span, empty: found })
      return !isKnown
        ? []
        : [{ ...entry, statement: dataStatement(own, found.series, statement.span) }]
    })
  })
  const named = [...supplied, ...undefinedNames(entries, supply, used)]
  reportUnread(datasets, used, report)
  reportRead(supply, used, report)
  return gaps.length === 0 ? named : [...named, ...fillGaps(gaps, definedIn(named), report)]
}

/** Elements of a variable that has some are :NA:; a whole variable stays without an equation, which is told. */
function fillGaps(
  gaps: readonly Gap[],
  defined: ReadonlySet<string>,
  report: Report,
): readonly ReadEntry[] {
  const isPart = ({ own }: Gap): boolean => defined.has(canonicalName(own.name))
  const parts = gaps.filter(isPart)
  const wholes = gaps.filter((gap) => !isPart(gap))
  reportEmpty(wholes, report)
  reportMissing(wholes, report)
  reportGaps(parts, report)
  const nothing = { name: '', times: [0], values: [NOT_AVAILABLE] }
  return [
    ...parts.map(({ entry, own, span }) => ({
      ...entry,
      statement: dataStatement(own, nothing, span),
    })),
    ...new Set(wholes.map(({ entry }) => entry)),
  ]
}

function definedIn(entries: readonly ReadEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ statement }) =>
      'left' in statement ? [canonicalName(statement.left.name)] : [],
    ),
  )
}

/** An element of a data variable that no file has a series for. */
interface Gap {
  readonly entry: ReadEntry
  readonly own: LeftSide
  readonly span: Span
  /** A series of this name that has no number. */
  readonly empty: Supplied | undefined
}

function namesOf({ subscripts }: LeftSide): readonly string[] {
  return subscripts.map(({ name }) => name)
}

function gather(datasets: readonly Dataset[], report: Report): Supply {
  const supply = new Map<string, Supplied>()
  for (const { file, series } of datasets) {
    for (const one of series) {
      const key = seriesKey(one.name)
      const first = supply.get(key.whole)
      if (first === undefined || first.series.times.length === 0)
        supply.set(key.whole, { key, series: one, file })
      else if (one.times.length > 0)
        report(issue('VE612', undefined, { name: one.name, file, first: first.file }))
    }
  }
  return supply
}

/** Data variables that the model reads without naming them anywhere else. */
function undefinedNames(
  entries: readonly ReadEntry[],
  supply: Supply,
  used: Set<string>,
): readonly ReadEntry[] {
  if (supply.size === 0) return []
  const defined = definedIn(entries)
  const read = readNames(entries.map(({ statement }) => statement))
  return [...supply.values()].flatMap(({ key, series }): readonly ReadEntry[] => {
    const place = read.get(key.name)
    if (place === undefined || defined.has(key.name)) return []
    used.add(key.whole)
    if (series.times.length === 0) return []
    const { name, span } = place
    const subscripts = key.elements.map((element) => ({ name: element, span }))
    const left = { name, nameSpan: span, subscripts, except: [], interpolation: undefined }
    return [{ statement: dataStatement(left, series, span), unit: undefined, doc: '' }]
  })
}

function readNames(statements: readonly Statement[]): ReadonlyMap<string, ReferenceExpression> {
  const expressions = statements.flatMap((one): readonly Expression[] =>
    one.kind === 'equation' && one.right?.kind === 'expression' ? [one.right.expression] : [],
  )
  return new Map(referencesIn(expressions).map((one) => [canonicalName(one.name), one]))
}

/** Variables that a file names without giving a number. */
function reportEmpty(gaps: readonly Gap[], report: Report): void {
  const found = gaps.flatMap(({ empty }) => empty ?? [])
  const span = gaps.find(({ empty }) => empty !== undefined)?.own.nameSpan
  if (span === undefined) return
  const names = inWords(found.map(({ series, file }) => `"${series.name}" in "${file}"`))
  report(issue('VE614', span, { names }))
}

/** Variables that no file names at all. */
function reportMissing(gaps: readonly Gap[], report: Report): void {
  const named = new Set(gaps.flatMap(({ empty }) => empty?.key.name ?? []))
  const missing = gaps.filter(({ own }) => !named.has(canonicalName(own.name)))
  const places = [...new Map(missing.map(({ own }) => [canonicalName(own.name), own])).values()]
  const [first, ...others] = places
  if (first === undefined) return
  const names = places.map(({ name }) => `"${name}"`).join(', ')
  const related = others.map(({ name, nameSpan: span }) => ({ note: `"${name}"`, span }))
  report(issue('VE503', first.nameSpan, { names }, related))
}

function reportGaps(gaps: readonly Gap[], report: Report): void {
  const [first] = gaps
  if (first === undefined) return
  const names = inWords(gaps.map(({ own }) => `${own.name}[${namesOf(own).join(',')}]`))
  report(issue('VE613', first.own.nameSpan, { names }))
}

function inWords(names: readonly string[]): string {
  const rest = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return names.slice(0, MOST_NAMES).join(', ') + rest
}

/** Most names that a message lists: the export of a whole run has hundreds. */
const MOST_NAMES = 8

function reportUnread(
  datasets: readonly Dataset[],
  used: ReadonlySet<string>,
  report: Report,
): void {
  for (const { file, series } of datasets) {
    const unread = series.filter(
      ({ name, times, issues = [] }) =>
        times.length + issues.length > 0 && !isTime(name) && !used.has(seriesKey(name).whole),
    )
    if (unread.length === 0) continue
    const names = inWords(unread.map(({ name }) => name))
    report(issue('VE611', undefined, { file, names }))
  }
}

/** What is wrong with the series that are read. */
function reportRead(supply: Supply, used: ReadonlySet<string>, report: Report): void {
  for (const { key, series } of supply.values()) {
    if (used.has(key.whole)) for (const found of series.issues ?? []) report(found)
  }
}

function isTime(name: string): boolean {
  return canonicalName(name) === 'time'
}
