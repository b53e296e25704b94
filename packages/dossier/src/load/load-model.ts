/** Reads and checks the model file that the manifest names. */
import type { Model } from '@thaw/model'
import { checkModel } from '@thaw/model'
import { parseXmile } from '@thaw/xmile'
import { makeIssue } from '../read/make-issue.ts'
import type { Intake } from './intake.ts'
import { manifestFile, type ManifestFile } from './load-manifest.ts'

/** The model of a dossier, checked and as text. */
export interface LoadedModel {
  /** Undefined where it is missing or has errors. */
  readonly model: Model | undefined
  /** As written; empty where it is missing. */
  readonly text: string
}

/** Issues: DO002, DO010, and those of the XMILE reader and the model checker. */
export function loadModel(intake: Intake, { manifest, spanAt }: ManifestFile): LoadedModel {
  const file = manifest.model
  const nothing: LoadedModel = { model: undefined, text: '' }
  if (file === '') return nothing
  if (!intake.paths.includes(file)) {
    const data = {
      file,
      because: `, which ${manifestFile} names as the model`,
      advice: `Add ${file}, or correct the name.`,
    }
    intake.report(makeIssue('DO002', spanAt(['model']), data))
    return nothing
  }
  if (!/\.(stmx|xmile|itmx)$/i.test(file)) {
    intake.report(makeIssue('DO010', spanAt(['model']), { file }))
    return nothing
  }
  const text = intake.text(file)
  if (text === undefined) return nothing
  const document = intake.take(parseXmile(text, file))
  return { model: document && intake.take(checkModel(document)), text }
}
