/** The page of a panel: one quantity for many places, each with its first and last figure. */
import type { Panel } from '@thaw/dossier'
import {
  mainLanguage,
  sharedWord,
  textReader,
  type DossierText,
} from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { chipsOf, type Evidence } from '../evidence.ts'
import { seriesPath } from './series-csv.ts'
import { tellFigure } from './tell-figure.ts'
import { figuresOf } from './series-list-data.ts'

/** Everything that the page of a panel shows; the whole table is its file. */
export interface PanelData {
  readonly id: string
  readonly title: DossierText
  readonly unit: DossierText
  readonly note: DossierText
  readonly language: string | undefined
  readonly count: number
  readonly evidence: Evidence
  readonly places: readonly {
    readonly name: string
    readonly first: PanelFigure | undefined
    readonly last: PanelFigure | undefined
  }[]
  readonly file: string
}

/** A figure and its year. */
interface PanelFigure {
  readonly year: number
  readonly value: string
}

/** The page of a panel. */
export function panelData(edition: Edition, panel: Panel): PanelData {
  const { dossier, words } = edition
  const read = textReader(edition)
  return {
    id: panel.id,
    title: read(`panels.${panel.id}.title`, panel.title),
    unit: sharedWord(edition, 'units', panel.unit),
    note: read(`panels.${panel.id}.note`, panel.note),
    language: mainLanguage(edition),
    count: figuresOf(panel),
    evidence: {
      sources: chipsOf(dossier, [panel.source]),
      seen: panel.seen,
      confidence: panel.confidence,
    },
    places: panel.places.map((name, place) => {
      const figures = panel.years.flatMap((year, at) => {
        const value = panel.values[at]?.[place]
        return value === undefined ? [] : [{ year, value: tellFigure(value, words) }]
      })
      return { name, first: figures[0], last: figures.at(-1) }
    }),
    file: seriesPath(`panel-${panel.id}`),
  }
}
