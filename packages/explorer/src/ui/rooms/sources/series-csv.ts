/** A series as a file to take away: the attribution stands above the header, in comment lines. */
import type { Dossier, Panel, Series } from '@thaw/dossier'
import { csvText } from '../../../take-away/csv-text.ts'

/** Path of a series' CSV from the site's root. */
export function seriesPath(id: string): string {
  return `data/series/${id}.csv`
}

/**
 * One series as `csvText` writes it, with its unit, bounds, sources and how each figure is known.
 * Above the header stand the series, its sources and their terms.
 */
export function seriesCsv(dossier: Dossier, series: Series): string {
  const head = [
    `${series.title} (${series.unit})`,
    `Use: ${series.use}; usual confidence: ${series.confidence}`,
    ...(series.note === '' ? [] : [series.note]),
    ...termsOf(dossier, series.sources),
  ]
  const rows = series.points.map((point) => [
    point.from.text,
    point.to.text,
    point.value,
    point.unit,
    point.low ?? '',
    point.high ?? '',
    point.sources.join('; '),
    point.seen,
    point.confidence,
    point.note,
  ])
  return csvText(
    head,
    ['start', 'end', 'value', 'unit', 'low', 'high', 'source', 'seen', 'confidence', 'note'],
    rows,
  )
}

/** The same for a panel: one row a year, one column a place. */
export function panelCsv(dossier: Dossier, panel: Panel): string {
  const head = [`${panel.title} (${panel.unit})`, ...termsOf(dossier, [panel.source])]
  const rows = panel.years.map((year, at) => [
    year,
    ...panel.places.map((_, place) => panel.values[at]?.[place] ?? ''),
  ])
  return csvText(head, ['year', ...panel.places], rows)
}

function termsOf(dossier: Dossier, ids: readonly string[]): readonly string[] {
  const sources = ids.flatMap((id) => {
    const source = dossier.sources.get(id)
    if (source === undefined) return []
    const year = source.year === undefined ? '' : ` (${source.year})`
    return [
      `Source ${id}: ${source.title}${year}${source.licence === '' ? '' : `; terms: ${source.licence}`}`,
    ]
  })
  const owners = dossier.manifest.attributions.filter((owner) =>
    owner.sources.some((id) => ids.includes(id)),
  )
  return [
    ...sources,
    ...owners.map((owner) => `Attribution: ${owner.text} (${owner.name}, ${owner.licence})`),
    ...(dossier.manifest.licence === '' ? [] : [`This table: ${dossier.manifest.licence}`]),
  ]
}
