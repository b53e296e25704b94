/** What both model lines stand on, as far as a reader may change it: uncertain inputs and causal links. */
import { normalQuantile, slugOf } from '@thaw/core'
import type { Dossier, Parameter } from '@thaw/dossier'
import type { LabAssumption, LabLink } from '../ui/lab/lab-data.ts'

/** Draws outside this share of the prior are too rare to offer where the author gives no limit. */
const REACH = normalQuantile(0.999)

/** The uncertain inputs; those without limits of their own may be fixed where a prior puts 998 of 1000. */
export function prepareAssumptions(dossier: Dossier): readonly LabAssumption[] {
  return dossier.parameters.map((row) => {
    const [low, high] = priorRange(row)
    return {
      slug: slugOf(row.variable),
      variable: row.modelName,
      name: row.name,
      low: row.low ?? low,
      high: row.high ?? high,
    }
  })
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

/** Source: `Prior` of @thaw/analysis. */
function priorRange({ prior, centre, spread }: Parameter): readonly [low: number, high: number] {
  const reach = REACH * spread
  const share = (logit: number): number => 1 / (1 + Math.exp(-logit))
  const logit = Math.log(centre / (1 - centre))
  const ranges = {
    normal: [centre - reach, centre + reach],
    lognormal: [centre * Math.exp(-reach), centre * Math.exp(reach)],
    logitnormal: [share(logit - reach), share(logit + reach)],
    uniform: [centre - spread, centre + spread],
  } as const
  const [low, high] = ranges[prior]
  return [roundFigures(low), roundFigures(high)]
}

function roundFigures(value: number): number {
  return Number(value.toPrecision(3))
}
