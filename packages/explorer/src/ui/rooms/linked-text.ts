/** Prose that names series by id (`air_yearly falls`): each name leads to its figures. */
import type { Dossier } from '@thaw/dossier'
import { pageOfSeries } from './sources/series-parts.ts'

/** A stretch of text; one with a path is a link, from the edition's first page. */
export interface TextPart {
  readonly text: string
  readonly path: string | undefined
  /** What the link leads to. */
  readonly title: string
}

/** Cuts a text at the ids of series that the dossier has; everything else stays as it is. */
export function linkedText(dossier: Dossier, text: string): readonly TextPart[] {
  return text.split(/([A-Za-z0-9]+(?:_[A-Za-z0-9]+)+)/).flatMap((part): readonly TextPart[] => {
    if (part === '') return []
    const series = dossier.series.get(part)
    return series === undefined
      ? [{ text: part, path: undefined, title: '' }]
      : [{ text: part, path: pageOfSeries(dossier, series.id), title: series.title }]
  })
}
