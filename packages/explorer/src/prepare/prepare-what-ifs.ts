/** The what-ifs of a dossier, each with the world that it leads to. */
import { InvariantError } from '@thaw/core'
import type { Chart, Dossier, Scenario } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import type { WhatIfChart, WhatIfData } from '../ui/front/what-if-data.ts'
import { chipsOf } from '../ui/rooms/evidence.ts'
import { labLink } from '../ui/rooms/lab-link.ts'
import { scenarioInputs } from '../scenario/scenario-inputs.ts'
import { historicalValue, stopAt } from '../scenario/lever.ts'
import { chartDomain } from '../view/chart-domain.ts'
import { compareWorlds } from '../view/find-effects.ts'
import { readWorld, shortenFan } from '../view/read-series.ts'
import { tellDifference } from '../view/tell/tell-difference.ts'
import type { Words } from '../words/words.ts'
import { chartAsItWas } from './chart-as-it-was.ts'
import { calibrationNote, prepareClock, prepareLevers, prepareMoments } from './chart-heads.ts'
import { mainLanguage } from './dossier-text.ts'
import type { Edition } from './edition.ts'
import { readSettings } from './lab-worlds.ts'
import type { RunWorld } from './prepare-front.ts'

/** Charts on the page of one what-if. */
const MOST_CHARTS = 2
/** Single runs on such a chart: all twelve would be a third of the page. */
const RUNS = 4

/** What-ifs that have a page of their own: those that move a lever of the model. */
export function runWhatIfs(dossier: Dossier): readonly Scenario[] {
  return [...dossier.scenarios.values()].filter(
    ({ settings }) => Object.keys(readSettings(dossier, settings).levers).length > 0,
  )
}

/**
 * Runs the world of one of `runWhatIfs`, once for all its charts.
 *
 * `main` is the dossier in its main language: there the author names the series to watch.
 */
export async function prepareWhatIf(
  edition: Edition,
  main: Dossier,
  scenario: Scenario,
  runWorld: RunWorld,
): Promise<WhatIfData> {
  const { dossier } = edition
  const all = prepareLevers(dossier)
  const base = await runWorld(scenarioInputs(all, {}))
  const { levers } = readSettings(dossier, scenario.settings)
  const world = await runWorld(scenarioInputs(all, levers))
  const watched = watchedCharts(main, main.scenarios.get(scenario.id) ?? scenario)
  const charts = watched
    .flatMap((id) => dossier.charts.get(id) ?? [])
    .map((chart) => chartOf(dossier, chart, { base, world }, edition.words))
  return { ...wordsOf(edition, scenario), charts, draws: base.draws }
}

/** Charts whose series the author tells to watch, in his order; else the one of the front page. */
export function watchedCharts(dossier: Dossier, scenario: Scenario): readonly string[] {
  const charts = [...dossier.charts.values()]
  const placeOf = (chart: Chart): number =>
    Math.min(
      ...chart.series.map((id) => {
        const place = scenario.whatToWatch.search(wordOf(id))
        return place < 0 ? Infinity : place
      }),
    )
  const named = charts
    .map((chart) => ({ id: chart.id, place: placeOf(chart) }))
    .filter(({ place }) => place < Infinity)
    .toSorted((left, right) => left.place - right.place)
    .map(({ id }) => id)
  const front = dossier.manifest.front?.chart ?? charts[0]?.id ?? ''
  return (named.length > 0 ? named : [front]).slice(0, MOST_CHARTS)
}

/** The id where it stands alone: `co2` is no part of `co2-rate`, and ids are of any script. */
function wordOf(id: string): RegExp {
  const part = String.raw`[\p{L}\p{N}_-]`
  return new RegExp(`(?<!${part})${id.replaceAll('.', String.raw`\.`)}(?!${part})`, 'u')
}

function wordsOf(edition: Edition, scenario: Scenario): Omit<WhatIfData, 'charts' | 'draws'> {
  const { dossier, words, home } = edition
  const { levers, left } = readSettings(dossier, scenario.settings)
  const moved = prepareLevers(dossier).filter((lever) => levers[lever.id] !== undefined)
  const wordAt = (lever: (typeof moved)[number], value: number): string =>
    stopAt(lever, value)?.word ?? ''
  return {
    kind: 'what-if',
    id: scenario.id,
    question: scenario.question,
    moved: moved.map((lever) => ({
      lever: lever.name,
      stop: wordAt(lever, levers[lever.id] ?? Number.NaN),
      was: wordAt(lever, historicalValue(lever)),
    })),
    left,
    note: scenario.settingsNote,
    clock: prepareClock(dossier, moved[0]?.date ?? ''),
    moments: prepareMoments(dossier),
    leverDates: moved.map((lever) => lever.date),
    wasItPossible: scenario.wasItPossible,
    historians: scenario.historians,
    trap: scenario.trap,
    sources: chipsOf(dossier, scenario.sources).map(({ id, label }) => ({ id, label })),
    sourceLanguage: mainLanguage(edition),
    lab: `${home}${labLink(dossier, scenario.settings).path ?? 'lab/'}`,
    calibrationNote: calibrationNote(dossier, words),
    isCalibrated: dossier.posterior?.meta.isCalibrated ?? false,
  }
}

function chartOf(
  dossier: Dossier,
  row: Chart,
  { base, world }: { readonly base: Ensemble; readonly world: Ensemble },
  words: Words,
): WhatIfChart {
  const { head, series } = chartAsItWas(dossier, row, base)
  const apart = readWorld(world, head)
  if (apart === undefined) throw new InvariantError('the world of a what-if was run alone')
  const comparison = compareWorlds(apart.difference, series.times, chartDomain(series))
  const fan = shortenFan({ ...apart.fan, runs: apart.fan.runs.slice(0, RUNS) })
  const yours = { fan, partsAt: apart.partsAt }
  return {
    chart: head,
    series: { ...series, yours },
    sentence: tellDifference(comparison, head.unit, words),
  }
}
