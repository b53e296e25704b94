/** How prose may write a word of the glossary. */
import type { GlossaryTerm } from '@thaw/dossier'

/** What gives a term its forms. */
interface TermWords extends Pick<GlossaryTerm, 'termRu' | 'forms'> {
  /** The term in every language that a text of the page may be in. */
  readonly terms: readonly string[]
}

/**
 * Every spelling by which prose names a term. Where the dossier lists forms, these alone, as they
 * stand; else the term itself, without its article and its bracket, in the singular and, where it is
 * English, in the plural. A form without capitals may open a sentence.
 */
export function formsOf({ terms, termRu, forms }: TermWords): readonly string[] {
  const words = forms.length > 0 ? forms : [...terms, termRu].flatMap(ownForms)
  return [...new Set(words.flatMap(atSentenceStart))]
}

function ownForms(term: string): readonly string[] {
  const bracket = /\(([^)]*)\)/.exec(term)?.[1]
  const outer = term.replace(/\s*\([^)]*\)\s*/, ' ').trim()
  const singular = outer
    .split(/,\s+/)
    .map(withoutArticle)
    .filter((word) => word !== '')
  // An abbreviation in the bracket is a name of its own: `machine-tractor station (MTS)`.
  const short = bracket !== undefined && isAbbreviation(bracket) ? [bracket] : []
  return [...singular, ...singular.filter((word) => ENGLISH.test(word)).map(plural), ...short]
}

/** `the Thaw` is a name; without its article `the record` would be any record. */
function withoutArticle(word: string): string {
  return /^the \p{Lu}/u.test(word) ? word.slice(4) : word
}

const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word)

/** Ends in a letter that an English plural can follow. */
const ENGLISH = /[a-z]$/

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function atSentenceStart(form: string): readonly string[] {
  const [first = ''] = form
  const capital = first.toUpperCase() + form.slice(first.length)
  return capital === form || /\p{Lu}/u.test(form) ? [form] : [form, capital]
}
