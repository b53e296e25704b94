/** Texts of the dossier to be read; those for teachers have a room of their own. */
import { isForTeachers, textPath, textsIn, titleOfText } from '@thaw/explorer'
import type { Edition, PageLink } from '@thaw/explorer'
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

/** A link to a text; `language` where that is not the edition's. */
type TextLink = PageLink & { readonly language: string | undefined }

/** Links to these pages, for those who list them. */
export function textLinksOf({ dossier, words, home }: Edition): readonly TextLink[] {
  return textsIn(dossier, words.language)
    .filter((text) => !isForTeachers(text))
    .map((text) => ({
      path: home + textPath(text),
      title: titleOfText(text),
      language: text.language === words.language ? undefined : text.language,
    }))
}
