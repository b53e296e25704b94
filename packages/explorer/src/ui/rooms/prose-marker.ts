/** Finds what prose names: series, claims and links by their id, words of the glossary by any of their forms. */
import type { Dossier } from '@thaw/dossier'
import { formsOf } from './term-forms.ts'
import { claimPath, linkPath, termPath } from './paths.ts'
import { pageOfSeries } from './sources/series-parts.ts'

/** A stretch of prose: plain, or one that leads somewhere. */
export type ProsePart = string | ProseLink

/** A name in prose, with the page it leads to. */
interface ProseLink {
  readonly text: string
  /** From the edition's first page. */
  readonly path: string
  /** A term is explained on the spot; a name is an id, and needs its title to be understood. */
  readonly kind: 'term' | 'name'
  readonly title: string
}

/**
 * Cuts a text at what it names; the parts joined are the text, but that a causal link is told by its
 * cause and effect where the text has its id, which means nothing to a reader. Each thing is linked
 * where it is first named; `except` is the path of what the text is itself about.
 */
type MarkProse = (text: string, except?: string) => readonly ProsePart[]

/** Marks the prose of one edition. */
export interface ProseMarker {
  /** The same for two markers that mark alike, so that a page can be kept. */
  readonly key: string
  readonly mark: MarkProse
}

/** Leaves every text as it is. */
export const plainProse: ProseMarker = { key: '', mark: (text) => [text] }

interface Target extends Omit<ProseLink, 'text'> {
  /** What stands in place of an id that no reader knows. */
  readonly instead?: string
}

/** An id in running text has a digit or a joint; a plain word that happens to be one is not meant. */
const ID = String.raw`[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)+|[A-Za-z]+\d+`
const BEFORE = String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}]-)`
const AFTER = String.raw`(?![\p{L}\p{N}_]|-[\p{L}\p{N}])`

/**
 * The marker of an edition. `main` is the dossier in its main language: what is not translated is
 * still marked by the words of that language.
 */
export function proseMarker(dossier: Dossier, main: Dossier): ProseMarker {
  const ids = namedIds(dossier)
  const terms = namedTerms(dossier, main)
  const words = [...terms.keys()].toSorted((a, b) => b.length - a.length).map(writtenWord)
  const targetOf = (word: string): Target | undefined => terms.get(fold(word)) ?? ids.get(word)
  const key = [...ids, ...terms].map(([word, { path, title }]) => [word, path, title].join('\t'))
  return { key: key.join('\n'), mark: markBy([...words, ID], targetOf) }
}

/**
 * Marks ids alone, for pages that explain no words. Where the text has the id of a series stands what
 * `called` gives for it.
 */
export function nameMarker(dossier: Dossier, called: (series: string) => string): MarkProse {
  const ids = namedIds(dossier)
  return markBy([ID], (word) => {
    const target = ids.get(word)
    return target && dossier.series.has(word) ? { ...target, instead: called(word) } : target
  })
}

function markBy(
  words: readonly string[],
  targetOf: (word: string) => Target | undefined,
): MarkProse {
  const pattern = new RegExp(`${BEFORE}(?:${words.join('|')})${AFTER}`, 'gu')
  return (text, except) => {
    const told = new Set(except === undefined ? [] : [except])
    const parts: ProsePart[] = []
    let end = 0
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const target = targetOf(word)
      if (target === undefined) continue
      const { instead = word, ...link } = target
      const isTold = told.has(link.path)
      if (isTold && instead === word) continue
      told.add(link.path)
      if (index > end) parts.push(text.slice(end, index))
      parts.push(isTold ? instead : { text: instead, ...link })
      end = index + word.length
    }
    return end < text.length ? [...parts, text.slice(end)] : parts
  }
}

function namedIds(dossier: Dossier): ReadonlyMap<string, Target> {
  const { series, claims, links } = dossier
  const name = (path: string, title: string): Target => ({ path, title, kind: 'name' })
  return new Map([
    ...[...links.values()].map(({ id, cause, effect }) => {
      const instead = `${cause} → ${effect}`
      return [id, { ...name(linkPath(id), instead), instead }] as const
    }),
    ...[...claims.values()].map(({ id, text }) => [id, name(claimPath(id), text)] as const),
    ...[...series.values()].map(
      ({ id, title }) => [id, name(pageOfSeries(dossier, id), title)] as const,
    ),
  ])
}

/** Where two terms share a form, the first of the file has it. */
function namedTerms(dossier: Dossier, main: Dossier): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>()
  for (const { id, term, ...own } of dossier.glossary.values()) {
    const known = main.glossary.get(id)?.term
    for (const form of formsOf({ ...own, terms: known === undefined ? [term] : [term, known] })) {
      if (!found.has(fold(form)))
        found.set(fold(form), { path: termPath(id), title: term, kind: 'term' })
    }
  }
  return found
}

/** Russian prints its ё as е or as itself. */
const fold = (word: string): string => word.replaceAll('ё', 'е').replaceAll('Ё', 'Е')

/** The pattern of a folded word in either spelling. */
const writtenWord = (word: string): string =>
  word
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll('е', '[её]')
    .replaceAll('Е', '[ЕЁ]')
