/** From a setup to the two worlds that the engine runs. */
import type { InputValues } from '@thaw/engine'
import { isHistory, type Lever } from '../../../scenario/lever.ts'
import { scenarioInputs } from '../../../scenario/scenario-inputs.ts'
import { hasOwnAssumptions, type Setup } from '../../../scenario/setup.ts'
import type { RunWish } from '../../../worker/messages.ts'
import type { LabLink } from '../lab-data.ts'

/** The worlds of one question. */
export type WorldWish = Pick<RunWish, 'inputs' | 'against' | 'isOtherWanted'>

/** True for what the page carries already: the world as it was on the dossier's assumptions. */
export function isPrinted(setup: Setup): boolean {
  return isHistory(setup.levers) && !hasOwnAssumptions(setup)
}

/**
 * Your world against the world as it was; without a moved lever that world alone. Assumptions and
 * links that are switched off are the same in both, and stronger than a draw or a lever.
 */
export function worldsOf(
  levers: readonly Lever[],
  links: readonly LabLink[],
  setup: Setup,
): WorldWish {
  const own = assumptionInputs(setup, links)
  const against = { ...scenarioInputs(levers, {}), ...own }
  if (isHistory(setup.levers)) return { inputs: against, against: undefined, isOtherWanted: false }
  return {
    inputs: { ...scenarioInputs(levers, setup.levers), ...own },
    against,
    isOtherWanted: hasOwnAssumptions(setup),
  }
}

function assumptionInputs({ fixed, off }: Setup, links: readonly LabLink[]): InputValues {
  const switched = links.filter((link) => off.includes(link.id)).map((link) => link.inputs)
  return Object.assign({}, fixed, ...switched) as InputValues
}
