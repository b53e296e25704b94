/** The words of the dossier. */
import { glossaryData, GLOSSARY_PATH } from '@thaw/explorer'
import { roomPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'

/** One page with all words; hover cards on other pages take theirs from it. */
export const glossaryPages: PlanRoom = (edition, _, main) => {
  const { dossier, words } = edition
  const count = dossier.glossary.size
  if (count === 0) return []
  const title = words.text('glossary.title')
  // Source: schema.org/DefinedTermSet. The definitions themselves are on the page.
  const terms = [...dossier.glossary.values()].map(({ id, term }) => ({
    '@type': 'DefinedTerm',
    termCode: id,
    name: term,
  }))
  const head = {
    path: GLOSSARY_PATH,
    title,
    description: words.text('glossary.about', { count, dossier: dossier.manifest.title }),
    about: [
      {
        '@type': 'DefinedTermSet',
        name: title,
        inLanguage: words.language,
        hasDefinedTerm: terms,
      },
    ],
  }
  return [roomPage(edition, head, () => ({ kind: 'glossary', data: glossaryData(edition, main) }))]
}
