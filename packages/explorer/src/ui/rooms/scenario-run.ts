/** How a text leads to a what-if: into the laboratory, to its page, and where it cannot be run, to why. */
import type { Dossier, Scenario } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../prepare/dossier-text.ts'
import { firstDate, readSettings } from '../../prepare/lab-worlds.ts'
import { labLink } from './lab-link.ts'

/** A what-if with the ways to it. */
export interface ScenarioRun {
  readonly id: string
  readonly question: DossierText
  /** Into the laboratory, with the clock where its levers begin to act; undefined where it cannot be run. */
  readonly run: string | undefined
  /** True where it has a page of its own, with its world on charts. */
  readonly hasPage: boolean
}

/** `chart` is the one to see it on; `canRun` is false for a site that runs nothing. */
export function scenarioRun(
  dossier: Dossier,
  scenario: Scenario,
  read: ReadText,
  { chart, canRun }: { readonly chart?: string | undefined; readonly canRun: boolean },
): ScenarioRun {
  const { levers } = readSettings(dossier, scenario.settings)
  const clock = firstDate(dossier, scenario, levers)
  const view = {
    charts: chart === undefined ? [] : [chart],
    clock: clock === '' ? undefined : clock,
  }
  const { path } = labLink(dossier, scenario.settings, view)
  return {
    id: scenario.id,
    question: read(`scenarios.${scenario.id}.question`, scenario.question),
    run: canRun ? path : undefined,
    hasPage: canRun && path !== undefined,
  }
}
