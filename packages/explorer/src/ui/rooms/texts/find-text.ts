/** The texts of one edition: each in its language, else in the main one, else in any. */
import type { Dossier, TextPage } from '@thaw/dossier'
import { TEACH_PATH, textPath } from '../paths.ts'

/** One text for every id, in the order of their paths; pages in every language have the same ones. */
export function textsIn(dossier: Dossier, language: string): readonly TextPage[] {
  const ids = [...new Set([...dossier.texts.values()].map(({ id }) => id))]
  return ids.flatMap((id) => findText(dossier, language, id) ?? [])
}

/** The text of an id. */
export function findText(dossier: Dossier, language: string, id: string): TextPage | undefined {
  const [main = language] = dossier.manifest.languages
  return (
    dossier.texts.get(`${language}/${id}`) ??
    dossier.texts.get(`${main}/${id}`) ??
    [...dossier.texts.values()].find((text) => text.id === id)
  )
}

/** The first heading, or the first line. */
export function titleOfText({ markdown }: TextPage): string {
  const heading = /^# +(.+?) *$/m.exec(markdown)?.[1]
  return heading ?? markdown.trim().split('\n')[0] ?? ''
}

/** True where a text belongs to the room for teachers. */
export function isForTeachers(text: TextPage): boolean {
  return textPath(text).startsWith(TEACH_PATH)
}
