/** What both model lines stand on, as far as a reader may change it: uncertain inputs and causal links. */
import { slugOf } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import type { LabAssumption, LabLink } from '../ui/lab/lab-data.ts'
import { uncutQuantile } from './uncut-quantile.ts'

/** Draws beyond this share of the prior are too rare to offer where the author gives no limit. */
const REACH = 0.999

/** The uncertain inputs; those without limits of their own may be fixed where a prior puts 998 of 1000. */
export function prepareAssumptions(dossier: Dossier): readonly LabAssumption[] {
  return dossier.parameters.map((row) => ({
    slug: slugOf(row.variable),
    variable: row.modelName,
    name: row.name,
    low: row.low ?? roundFigures(uncutQuantile(row, 1 - REACH)),
    high: row.high ?? roundFigures(uncutQuantile(row, REACH)),
  }))
}

/** The links that can be switched off. */
export function prepareLinks(dossier: Dossier): readonly LabLink[] {
  return [...dossier.links.values()]
    .filter((link) => link.switchOff.length > 0)
    .map(({ id, cause, effect, switchOff }) => ({
      id,
      cause,
      effect,
      inputs: Object.fromEntries(switchOff.map((one) => [one.modelName, one.value])),
    }))
}

function roundFigures(value: number): number {
  return Number(value.toPrecision(3))
}
