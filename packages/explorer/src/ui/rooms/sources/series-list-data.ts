/** The list of all series of the record, by group, with how solid each is. */
import type { Panel } from '@thaw/dossier'
import { sharedWord, textReader, type DossierText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { RecordSolidity } from '../../../view/chart.ts'
import { panelPath } from '../paths.ts'
import { pageOfSeries } from './series-parts.ts'
import { yearsOf } from './series-years.ts'
import { solidityOf } from './series-data.ts'

/** Everything that the list shows. */
export interface SeriesListData {
  readonly groups: readonly { readonly name: DossierText; readonly series: readonly SeriesLine[] }[]
  readonly panels: readonly SeriesLine[]
  /** Figures of all series, and how many of them are from memory or have a range. */
  readonly figures: { readonly all: number; readonly memory: number; readonly ranges: number }
}

/** One series. */
interface SeriesLine {
  readonly path: string
  readonly title: DossierText
  readonly unit: DossierText
  readonly years: string
  readonly count: number
  /** Undefined for a panel, whose figures have one source. */
  readonly solidity: RecordSolidity | undefined
}

/** All series in the order of the dossier. */
export function seriesListData(edition: Edition): SeriesListData {
  const { dossier } = edition
  const read = textReader(edition)
  const groups = new Map<string, SeriesLine[]>()
  const figures = { all: 0, memory: 0, ranges: 0 }
  for (const series of dossier.series.values()) {
    const { kind, count, ranges, seen } = solidityOf(series.points)
    const line = {
      path: pageOfSeries(dossier, series.id),
      title: read(`series.${series.id}.title`, series.title),
      unit: sharedWord(edition, 'units', series.unit),
      years: yearsOf(series.points),
      count,
      solidity: kind,
    }
    groups.set(series.group, [...(groups.get(series.group) ?? []), line])
    figures.all += count
    figures.ranges += ranges
    figures.memory += seen.find((one) => one.seen === 'memory')?.count ?? 0
  }
  return {
    groups: [...groups].map(([name, series]) => ({
      name: sharedWord(edition, 'topics', name),
      series,
    })),
    panels: [...dossier.panels.values()].map((panel) => ({
      path: panelPath(panel.id),
      title: read(`panels.${panel.id}.title`, panel.title),
      unit: sharedWord(edition, 'units', panel.unit),
      years: `${String(panel.years[0] ?? '')}–${String(panel.years.at(-1) ?? '')}`,
      count: figuresOf(panel),
      solidity: undefined,
    })),
    figures,
  }
}

/** Cells of a panel that hold a figure. */
export function figuresOf({ values }: Panel): number {
  return values.flat().filter((value) => value !== undefined).length
}
