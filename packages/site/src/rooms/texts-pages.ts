/** Texts of the dossier to be read; those for teachers have a room of their own. */
import { isForTeachers, textPath, textsIn, titleOfText, type Edition } from '@thaw/explorer'
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'
import { renderTextPage } from './text-rendering.ts'

/** One page a text. */
export const textsPages: PlanRoom = async (edition, runs) => {
  const { dossier, words, home } = edition
  const pages: PlannedPage[] = []
  for (const text of textsIn(dossier, words.language)) {
    if (isForTeachers(text)) continue
    const { data } = await renderTextPage(text, edition, runs)
    const { title } = data
    const description =
      text.about === ''
        ? words.text('reading.text-about', { title, dossier: dossier.manifest.title })
        : text.about
    const head = { path: home + textPath(text), title, description }
    pages.push({ head, page: { kind: 'text', data } })
  }
  return pages
}

/** Paths and titles of the texts to be read, for those who list them. */
export function textsOf({
  dossier,
  words,
  home,
}: Edition): readonly { readonly head: { readonly path: string; readonly title: string } }[] {
  return textsIn(dossier, words.language)
    .filter((text) => !isForTeachers(text))
    .map((text) => ({ head: { path: home + textPath(text), title: titleOfText(text) } }))
}
