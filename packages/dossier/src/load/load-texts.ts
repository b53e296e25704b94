/** Gathers the Markdown texts of content/<language>/. */
import type { TextPage } from '../schema/dossier.ts'
import type { Intake } from './intake.ts'

/** Texts by `language/id`, in the order of their paths. */
export function loadTexts(intake: Intake): ReadonlyMap<string, TextPage> {
  const texts = new Map<string, TextPage>()
  for (const path of intake.paths) {
    const match = /^content\/([^/]+)\/(.+)\.md$/.exec(path)
    const markdown = match === null ? undefined : intake.text(path)
    if (match === null || markdown === undefined) continue
    const [, language = '', id = ''] = match
    texts.set(`${language}/${id}`, { id, language, markdown })
  }
  return texts
}
