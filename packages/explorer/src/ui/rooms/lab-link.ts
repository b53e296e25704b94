/** Links from a text into the laboratory: a what-if opens with its levers already moved. */
import type { Dossier, ScenarioSetting } from '@thaw/dossier'
import { prepareLevers } from '../../prepare/chart-heads.ts'
import { AS_IT_WAS } from '../../scenario/setup.ts'
import { EMPTY_LINK, writeLink } from '../../scenario/write-link.ts'

/**
 * Path and query from the site's root for the settings that the model has levers for; undefined
 * where it has none of them. `left` names the settings that no lever of the model can take.
 */
export function labLink(
  dossier: Dossier,
  settings: readonly ScenarioSetting[],
): { readonly path: string | undefined; readonly left: readonly string[] } {
  const values: Record<string, number> = {}
  const left: string[] = []
  for (const setting of settings) {
    const lever = dossier.levers.get(setting.lever)
    const stop = lever?.stops.find((one) => one.slug === setting.slug)
    if (lever === undefined || stop === undefined) left.push(setting.lever)
    else if (stop.slug !== lever.history.slug) values[lever.id] = stop.value
  }
  const isEmpty = Object.keys(values).length === 0
  const setup = { ...AS_IT_WAS, levers: values }
  const query = writeLink({ ...EMPTY_LINK, setup }, prepareLevers(dossier))
  return { path: isEmpty ? undefined : `lab/${query}`, left }
}

/** Path and query that opens the laboratory on one chart. */
export function chartLink(chart: string): string {
  return `lab/${writeLink({ ...EMPTY_LINK, charts: [chart] }, [])}`
}
