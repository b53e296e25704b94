/** Texts of the dossier; lessons are what the navigation calls Teach. */
import type { TextPage } from '@thaw/dossier'
import { rootOf, shortName, type Edition } from '@thaw/explorer'
import type { PlannedPage } from '../planned-page.ts'
import { renderMarkdown } from '../render-markdown.ts'
import type { FindTarget } from '../render-markdown.ts'
import type { PlanRoom } from './plan-rooms.ts'

/** One page a text, in its own language. */
export const textsPages: PlanRoom = (edition) => textsOf(edition)

/** The same for those who list them. */
export function textsOf({ dossier, home, words }: Edition): readonly PlannedPage[] {
  if (home !== '') return []
  const main = dossier.manifest.languages[0] ?? 'en'
  const find: FindTarget = (id) => {
    const source = dossier.sources.get(id)
    if (source !== undefined) return { path: `sources/#${id}`, label: shortName(source) }
    return dossier.claims.has(id) ? { path: `claims/#${id}`, label: id } : undefined
  }
  return [...dossier.texts.values()].map((text) => {
    const path = textPath(text, main)
    const { html, title } = renderMarkdown(text.markdown, find, rootOf(path))
    const description = words.text('reading.text-about', { title, dossier: dossier.manifest.title })
    const { language } = text
    return { head: { path, title, description }, page: { kind: 'text', data: { html } }, language }
  })
}

function textPath(text: TextPage, mainLanguage: string): string {
  const slug = text.id.replace(/[^\p{L}\p{N}/_-]+/gu, '-')
  if (text.language !== mainLanguage) return `read/${text.language}/${slug}/`
  return slug === 'lessons' || slug === 'teach' ? 'teach/' : `read/${slug}/`
}
