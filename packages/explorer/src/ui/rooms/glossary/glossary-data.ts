/** The words of a dossier, by the letter they begin with. */
import { textReader, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Dossier, GlossaryTerm } from '@thaw/dossier'
import { evidenceOf, type Evidence } from '../evidence.ts'

/** All words, by letter. */
export interface GlossaryData {
  readonly letters: readonly { readonly letter: string; readonly terms: readonly TermEntry[] }[]
  readonly count: number
}

/** One word and what it means. */
interface TermEntry {
  readonly id: string
  /** As the edition calls it. */
  readonly name: DossierText
  /** In the other language; undefined where there is none. */
  readonly other: DossierText | undefined
  readonly definition: DossierText
  /** Empty where it has nothing. */
  readonly notToConfuseWith: DossierText
  readonly evidence: Evidence
}

/**
 * Sorted as the page's language sorts; an article before a word does not count. `main` is the dossier
 * in its main language, whose words stand beside those of another.
 */
export function glossaryData(edition: Edition, main: Dossier): GlossaryData {
  const { dossier, words } = edition
  const read = textReader(edition)
  const collator = new Intl.Collator(words.language, { ignorePunctuation: true })
  const terms = [...dossier.glossary.values()]
    .map((term) => entryOf(edition, term, main.glossary.get(term.id), read))
    .map((entry) => ({ entry, by: sortedBy(entry.name.text) }))
    .toSorted((left, right) => collator.compare(left.by, right.by))
  const letterOf = (by: string): string => by.charAt(0).toLocaleUpperCase(words.language)
  const letters = [...new Set(terms.map(({ by }) => letterOf(by)))]
  return {
    letters: letters.map((letter) => ({
      letter,
      terms: terms.filter(({ by }) => letterOf(by) === letter).map(({ entry }) => entry),
    })),
    count: terms.length,
  }
}

/** Without article and quotation marks. */
const sortedBy = (name: string): string => name.replace(/^(?:the |[«“"])/i, '')

function entryOf(
  { dossier, words }: Edition,
  term: GlossaryTerm,
  main: GlossaryTerm | undefined,
  read: ReadText,
): TermEntry {
  const [first] = dossier.manifest.languages
  const isMain = words.language === first
  const name = read(`glossary.${term.id}.term`, term.term)
  const other = isMain
    ? { text: term.termRu, language: 'ru' }
    : { text: main?.term ?? '', language: first }
  return {
    id: term.id,
    name,
    other: other.text === '' || other.text === name.text ? undefined : other,
    definition: read(`glossary.${term.id}.definition`, term.definition),
    notToConfuseWith: read(
      `glossary.${term.id}.not_to_confuse_with`,
      term.notToConfuseWith.join('; '),
    ),
    evidence: evidenceOf(dossier, term),
  }
}
