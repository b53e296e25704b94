/** What a page says a number rests on: never more than its draws carry. */
import type { Basis, Dossier, Link, Parameter } from '@thaw/dossier'
import { learnedInputs } from './learned.ts'

/** The author's word; an input that is called calibrated, though its draws are the prior again, is assumed. */
export function inputBasis(
  dossier: Dossier,
  { basis, variableKey }: Pick<Parameter, 'basis' | 'variableKey'>,
): Basis {
  const input = learnedInputs(dossier).get(variableKey)
  return basis === 'calibrated' && input?.learned === 'nothing' ? 'assumed' : basis
}

/**
 * The author's word; a link that is called calibrated is assumed where the record taught nothing of any input that
 * its switch sets, for these are its sizes. A link without such inputs keeps its word.
 */
export function linkBasis(dossier: Dossier, { basis, switchOff }: Link): Basis {
  const inputs = learnedInputs(dossier)
  const sizes = switchOff.flatMap(({ variableKey }) => inputs.get(variableKey) ?? [])
  const isUntaught = sizes.length > 0 && sizes.every(({ learned }) => learned === 'nothing')
  return basis === 'calibrated' && isUntaught ? 'assumed' : basis
}
