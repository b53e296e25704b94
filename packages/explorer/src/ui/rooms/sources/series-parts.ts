/** Which series stand together on a page: those of a group, cut into parts where they are many. */
import { group } from 'd3-array'
import { slugOf } from '@thaw/core'
import type { Dossier, Series } from '@thaw/dossier'
import { freeSlug } from '../free-slug.ts'
import { SERIES_PATH, seriesPagePath } from '../paths.ts'

/** The series of one page. */
export interface SeriesPart {
  /** Last part of its page's address; unique in the dossier: `wages`, `wages-2`. */
  readonly slug: string
  /** Name of the group; may be empty. */
  readonly group: string
  /** Which part of the group it is, from 1, and how many there are. */
  readonly part: number
  readonly parts: number
  readonly series: readonly Series[]
}

/** What finding the pages of series takes. */
type SeriesTables = Pick<Dossier, 'series' | 'panels'>

/** A page stays near 100 kB: so many series, or so many figures of them, are read in one go. */
const MOST = { series: 14, figures: 240 } as const

/** All series by group, in the order of the dossier. */
export function seriesParts({ series, panels }: SeriesTables): readonly SeriesPart[] {
  // The pages of panels lie in the same place.
  const taken = new Set([...panels.keys()].map((id) => `panel-${id}`))
  return [...group(series.values(), (one) => one.group)].flatMap(([name, members]) =>
    cutGroup(members).map((part, at, { length }) => ({
      slug: freeSlug(slugOf(name) || 'more', taken),
      group: name,
      part: at + 1,
      parts: length,
      series: part,
    })),
  )
}

function cutGroup(members: readonly Series[]): readonly (readonly Series[])[] {
  const parts: Series[][] = []
  let figures = 0
  for (const one of members) {
    const part = parts.at(-1)
    figures += one.points.length
    if (part === undefined || part.length === MOST.series || figures > MOST.figures) {
      parts.push([one])
      figures = one.points.length
    } else part.push(one)
  }
  return parts
}

const pages = new WeakMap<Dossier['series'], ReadonlyMap<string, string>>()

/** Path of a series from the edition's first page; the list of all for an id that is not known. */
export function pageOfSeries(tables: SeriesTables, id: string): string {
  const known = pages.get(tables.series) ?? pagesOf(tables)
  pages.set(tables.series, known)
  return known.get(id) ?? SERIES_PATH
}

function pagesOf(tables: SeriesTables): ReadonlyMap<string, string> {
  return new Map(
    seriesParts(tables).flatMap(({ slug, series }) =>
      series.map(({ id }) => [id, seriesPagePath(slug, id)] as const),
    ),
  )
}
