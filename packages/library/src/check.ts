/** From a tree to a model that can be run. */
import { hasErrors, type Checked } from '@thaw/core'
import { checkModel, type CheckOptions, type Model } from '@thaw/model'
import type { ModelDocument } from '@thaw/syntax'

/**
 * The model of what `parse` gave, with the issues of both; undefined where one of them is an error.
 *
 * Somebody else's file is judged tolerantly unless `options` say otherwise: units that clash are then
 * warnings.
 */
export function check(
  { value: document, issues }: Checked<ModelDocument | undefined>,
  options: CheckOptions = { strictness: 'tolerant' },
): Checked<Model | undefined> {
  if (document === undefined) return { value: undefined, issues }
  const checked = checkModel(document, options)
  const all = [...issues, ...checked.issues]
  return { value: hasErrors(all) ? undefined : checked.value, issues: all }
}
