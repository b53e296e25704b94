/** Levers set together: by the master of a group, or by a scenario of the dossier. */
import type { Dossier, LeverSetting, ScenarioSetting } from '@thaw/dossier'
import type { LeverSettings } from '../scenario/lever.ts'
import type { LabMaster, LabScenario } from '../ui/lab/lab-data.ts'
import { chipsOf } from '../ui/rooms/evidence.ts'
import { nameMarker } from '../ui/rooms/prose-marker.ts'
import { dayOf } from './chart-heads.ts'

/** The named stops of a group. */
export function prepareMasters(dossier: Dossier, group: string): readonly LabMaster[] {
  return (dossier.masters.get(group) ?? []).map(({ slug, word, about, settings }) => ({
    slug,
    word,
    about,
    levers: readSettings(dossier, settings).levers,
  }))
}

/** All scenarios; one that moves no lever of the model is told too, with no levers: it cannot be run. */
export function prepareScenarios(dossier: Dossier): readonly LabScenario[] {
  const mark = nameMarker(dossier, (series) => chartNameOf(dossier, series))
  return [...dossier.scenarios.values()].map((scenario): LabScenario => {
    const { levers, left } = readSettings(dossier, scenario.settings)
    const sources = chipsOf(dossier, scenario.sources)
    return {
      id: scenario.id,
      question: scenario.question,
      levers,
      date: firstDate(dossier, scenario, levers),
      left,
      note: scenario.settingsNote,
      wasItPossible: scenario.wasItPossible,
      historians: scenario.historians,
      whatToWatch: mark(scenario.whatToWatch),
      trap: scenario.trap,
      sources: sources.map(({ id, label }) => ({ id, label })),
      confidence: scenario.confidence,
    }
  })
}

/** The levers of the model that settings move, and the names of those that the model has not. */
export function readSettings(
  dossier: Dossier,
  settings: readonly LeverSetting[],
): { readonly levers: LeverSettings; readonly left: readonly string[] } {
  const levers: Record<string, number> = {}
  const left: string[] = []
  for (const { lever, slug } of settings) {
    const row = dossier.levers.get(lever)
    const stop = row?.stops.find((one) => one.slug === slug)
    if (row === undefined || stop === undefined) left.push(nameOf(dossier, lever))
    else if (stop.slug !== row.history.slug) levers[lever] = stop.value
  }
  return { levers, left }
}

/** A series that the author names by its id is called as the chart that shows it. */
function chartNameOf({ charts, series }: Dossier, id: string): string {
  const chart = [...charts.values()].find((one) => one.series.includes(id))
  return chart?.name ?? series.get(id)?.title ?? id
}

/** A lever that only the history of levers knows has its name there. */
function nameOf(dossier: Dossier, lever: string): string {
  return dossier.levers.get(lever)?.name ?? dossier.leverHistories.get(lever)?.name ?? lever
}

/**
 * ISO date: the first that the author gives to something the model moves, or the first of the levers'
 * own; empty where nothing is moved.
 */
export function firstDate(
  dossier: Dossier,
  { settings }: { readonly settings: readonly Pick<ScenarioSetting, 'lever' | 'from'>[] },
  levers: LeverSettings,
): string {
  const dates = settings
    .filter((one) => levers[one.lever] !== undefined)
    .flatMap((one) => {
      const date = one.from ?? dossier.levers.get(one.lever)?.date
      return date === undefined ? [] : [date]
    })
    .toSorted((left, right) => left.start - right.start)
  const [first] = dates
  return first === undefined ? '' : dayOf(first.text, first.start)
}
