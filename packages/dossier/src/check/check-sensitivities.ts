/** A sensitivity should be one of this model, with these priors or draws. */
import type { Issue } from '@thaw/core'
import { makeIssue } from '../read/make-issue.ts'
import type { Dossier } from '../schema/dossier.ts'
import { drawsHash, priorsHash } from '../marks/inputs-hash.ts'
import { modelHash } from '../marks/model-hash.ts'

/** Nothing is reported without a model: its own faults come first. Issues: DO227 (warning). */
export function checkSensitivities(dossier: Dossier): readonly Issue[] {
  const { model, sensitivities, parameters, posterior } = dossier
  if (model === undefined || sensitivities.size === 0) return []
  const ofModel = modelHash(model)
  const ofPriors = priorsHash(parameters)
  const ofDraws = posterior === undefined ? 'none' : drawsHash(posterior)
  return [...sensitivities.values()].flatMap((one) => {
    const compare = (what: string, theirs: string, ours: string): readonly Issue[] =>
      theirs === ours
        ? []
        : [makeIssue('DO227', one.span, { what, theirs, ours, output: one.output })]
    return [
      ...compare('the model', one.modelHash, ofModel),
      ...(one.over === 'prior'
        ? compare('the priors', one.inputHash, ofPriors)
        : compare('the draws', one.inputHash, ofDraws)),
    ]
  })
}
