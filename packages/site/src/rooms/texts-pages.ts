/** Texts of the dossier to be read; those for teachers have a room of their own. */
import { isForTeachers, textPath, textsIn, titleOfText } from '@thaw/explorer'
import type { Edition, PageLink } from '@thaw/explorer'
import { roomPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'
import { renderTextPage } from './text-rendering.ts'

/** One page a text. */
export const textsPages: PlanRoom = (edition, runs) => {
  const { dossier, words } = edition
  const texts = textsIn(dossier, words.language).filter((text) => !isForTeachers(text))
  return texts.map((text) => {
    const title = titleOfText(text)
    const description =
      text.about === ''
        ? words.text('reading.text-about', { title, dossier: dossier.manifest.title })
        : text.about
    return roomPage(edition, { path: textPath(text), title, description }, async () => {
      const { data } = await renderTextPage(text, edition, runs)
      return { kind: 'text', data }
    })
  })
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
