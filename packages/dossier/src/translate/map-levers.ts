/** The texts of what a reader may set: levers, their stops, their groups, what-ifs and masters. */
import { mapValues } from '../map-values.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Lever, LeverHistory } from '../schema/lever.ts'
import type { LeverSetting, MasterStop, Scenario } from '../schema/scenario.ts'
import { leverColumns, leverHistoryColumns } from '../tables/lever-columns.ts'
import { scenarioColumns } from '../tables/scenario-columns.ts'
import { rowMapper, type Replace } from './map-rows.ts'

type Settable = Pick<Dossier, 'levers' | 'leverHistories' | 'masters' | 'scenarios'>

/** Levers come first, so that a key is first met with the text of levers.csv. */
export function mapLevers(dossier: Dossier, replace: Replace): Settable {
  const rows = rowMapper(replace)
  const told = ['stoodFor', 'happened', 'message', 'historians', 'examQuestion'] as const
  const asked = ['question', 'wasItPossible', 'historians', 'whatToWatch', 'trap'] as const
  const words = leverWords(dossier, replace)
  return {
    levers: mapValues(
      rows(dossier.levers, 'levers', leverColumns, ['name', 'unit', 'expectation', 'about']),
      (lever) => mapLever(lever, words),
    ),
    leverHistories: mapValues(
      rows(dossier.leverHistories, 'levers-history', leverHistoryColumns, told),
      (history) => mapHistory(history, words),
    ),
    masters: mapValues(dossier.masters, (stops) => stops.map((stop) => mapMaster(stop, words))),
    scenarios: mapValues(rows(dossier.scenarios, 'scenarios', scenarioColumns, asked), (scenario) =>
      mapScenario(scenario, words),
    ),
  }
}

/** Words of levers that stand in several tables, each with one key. */
interface LeverWords {
  readonly replace: Replace
  readonly name: (lever: string, text: string) => string
  readonly group: (slug: string, text: string) => string
  readonly stop: (lever: string, slug: string, text: string) => string
  readonly about: (lever: string, slug: string, text: string) => string
}

/**
 * What a stop means is written in the history, but is a text of the lever; a lever, or a stop, that
 * only the history has keeps its texts there.
 */
function leverWords({ levers }: Dossier, replace: Replace): LeverWords {
  const tableOf = (isLever: boolean): string => (isLever ? 'levers' : 'levers-history')
  const stopKey = (id: string, slug: string): string => {
    const stops = levers.get(id)?.stops ?? []
    return `${tableOf(stops.some((stop) => stop.slug === slug))}.${id}.stops.${slug}`
  }
  return {
    replace,
    name: (id, text) => replace(`${tableOf(levers.has(id))}.${id}.name`, text),
    group: (slug, text) => replace(`groups.${slug}`, text),
    stop: (id, slug, text) => replace(stopKey(id, slug), text),
    about: (id, slug, text) => replace(`${stopKey(id, slug)}.about`, text),
  }
}

function mapLever(lever: Lever, words: LeverWords): Lever {
  const stops = lever.stops.map((stop) => ({
    ...stop,
    word: words.stop(lever.id, stop.slug, stop.word),
    about: words.about(lever.id, stop.slug, stop.about),
  }))
  const history = stops.find(({ slug }) => slug === lever.history.slug) ?? lever.history
  return { ...lever, group: words.group(lever.groupSlug, lever.group), stops, history }
}

function mapHistory(told: LeverHistory, words: LeverWords): LeverHistory {
  return {
    ...told,
    name: words.name(told.id, told.name),
    group: words.group(told.groupSlug, told.group),
    stops: told.stops.map((stop) => ({
      ...stop,
      word: words.stop(told.id, stop.slug, stop.word),
      text: words.about(told.id, stop.slug, stop.text),
    })),
  }
}

function mapMaster(master: MasterStop, words: LeverWords): MasterStop {
  const key = `masters.${master.groupSlug}.${master.slug}`
  return {
    ...master,
    group: words.group(master.groupSlug, master.group),
    word: words.replace(key, master.word),
    settings: master.settings.map((setting) => mapSetting(setting, words)),
    about: words.replace(`${key}.about`, master.about),
  }
}

function mapScenario(scenario: Scenario, words: LeverWords): Scenario {
  return {
    ...scenario,
    settings: scenario.settings.map((setting) => mapSetting(setting, words)),
    settingsNote: words.replace(`scenarios.${scenario.id}.note`, scenario.settingsNote),
  }
}

function mapSetting<Setting extends LeverSetting>(setting: Setting, words: LeverWords): Setting {
  return { ...setting, stop: words.stop(setting.lever, setting.slug, setting.stop) }
}
