/** Works whose ids begin with one letter: each with its citation, how it is known and where it is used. */
import { group } from 'd3-array'
import { sourcesUsed } from '@thaw/dossier'
import type { Dossier, Source, SourceUse } from '@thaw/dossier'
import { mainLanguage, textReader, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { workLetter } from '../paths.ts'
import { groupUses, type UseGroup } from './source-uses.ts'

/** A page of works. */
export interface WorksData {
  readonly letter: string
  readonly works: readonly WorkEntry[]
  /** All letters that have a page, for the way on. */
  readonly letters: readonly WorksLetter[]
}

/** A letter with its works. */
export interface WorksLetter {
  readonly letter: string
  readonly count: number
}

/** A stretch of a citation. */
export interface CitedPart {
  readonly text: string
  readonly isItalic: boolean
}

/** Makes the entry of a work in the site's citation style. */
export type CiteWork = (source: Source) => readonly CitedPart[]

/** One work. */
export interface WorkEntry {
  readonly id: string
  readonly citation: readonly CitedPart[]
  /** Kind of work as CSL names it. */
  readonly type: string
  readonly link: { readonly href: string; readonly text: string } | undefined
  readonly licence: string
  readonly note: string
  /** Of notes and terms, where that is not the page's own. */
  readonly language: string | undefined
  readonly seen: Source['seen']
  readonly uses: readonly UseGroup[]
  /** Uses of all kinds. */
  readonly useCount: number
}

/** Every letter with its works, in the order of the alphabet. */
function worksByLetter(dossier: Dossier): ReadonlyMap<string, readonly Source[]> {
  const letters = group(dossier.sources.values(), ({ id }) => workLetter(id))
  return new Map([...letters].sort(([a], [b]) => byName.compare(a, b)))
}

/** The letters and how many works each has. */
export function lettersOf(dossier: Dossier): readonly WorksLetter[] {
  return [...worksByLetter(dossier)].map(([letter, works]) => ({ letter, count: works.length }))
}

/** The page of each letter of `lettersOf`; what uses each work is found once for all. */
export function openWorks(edition: Edition, cite: CiteWork): (letter: string) => WorksData {
  const { dossier } = edition
  const byLetter = worksByLetter(dossier)
  const letters = lettersOf(dossier)
  const uses = sourcesUsed(dossier)
  const read = textReader(edition)
  return (letter) => ({
    letter,
    letters,
    works: (byLetter.get(letter) ?? [])
      .map((source) => workEntry({ edition, read, cite }, source, uses.get(source.id) ?? []))
      .sort((a, b) => byName.compare(told(a), told(b))),
  })
}

/** Made once: a comparison by `localeCompare` builds a new one each time. */
const byName = new Intl.Collator('en', { ignorePunctuation: true })

const told = ({ citation }: WorkEntry): string => citation.map(({ text }) => text).join('')

interface WorkView {
  readonly edition: Edition
  readonly read: ReadText
  readonly cite: CiteWork
}

function workEntry(
  { edition, read, cite }: WorkView,
  source: Source,
  cited: readonly SourceUse[],
): WorkEntry {
  const uses = groupUses(edition, cited, read)
  return {
    id: source.id,
    citation: cite(source),
    type: source.type,
    link: workLink(source),
    licence: source.licence,
    note: source.note,
    language: mainLanguage(edition),
    seen: source.seen,
    uses,
    useCount: uses.reduce((sum, { places }) => sum + places.length, 0),
  }
}

/** An address that its own note calls so is for finding the work again, not for readers. */
const COPY = /unofficial copy/i

/** Only web addresses become links: an address of another kind could run something. */
export function workLink(source: Source): WorkEntry['link'] {
  if (source.doi !== '') {
    return { href: `https://doi.org/${encodeURI(source.doi)}`, text: `doi ${source.doi}` }
  }
  if (!/^https?:\/\//i.test(source.url) || COPY.test(source.note)) return undefined
  return {
    href: source.url,
    text: source.url.replace(/^https?:\/\/(www\.)?/i, '').split('/')[0] ?? '',
  }
}
