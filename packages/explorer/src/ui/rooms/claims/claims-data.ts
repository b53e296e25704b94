/** The list of claims: every sentence of the article in its order, by section, and an index by theme. */
import { group } from 'd3-array'
import { laneKey, sectionKey, verdictWords } from '@thaw/dossier'
import type { Claim, ClaimType, Dossier, Verdict } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { leadSentences } from '../questions/lead-sentences.ts'

/** Everything that the list shows. */
export interface ClaimsData {
  readonly article: ArticleHead | undefined
  readonly sections: readonly ClaimSection[]
  /** Empty where no claim names a theme. */
  readonly themes: readonly ClaimTheme[]
  /** How many claims have each verdict, each type; without those that none has. */
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[]
  readonly types: readonly ClaimType[]
  readonly total: number
}

/** What the claims are sentences of. */
interface ArticleHead {
  readonly title: DossierText
  readonly author: string
  readonly url: string
}

/** A section of the article. */
interface ClaimSection {
  readonly name: DossierText
  readonly claims: readonly ClaimRow[]
}

/** One claim as a row. */
interface ClaimRow {
  readonly id: string
  readonly text: DossierText
  readonly type: ClaimType
  readonly verdict: Verdict
  /** The first sentences of the reason. */
  readonly lead: DossierText
}

/** Claims about one thing. */
interface ClaimTheme {
  readonly name: DossierText
  readonly claims: readonly { readonly id: string; readonly verdict: Verdict }[]
}

/** Claims by the sections of the article, in the order in which both first occur. */
export function claimsData(edition: Edition): ClaimsData {
  const { dossier } = edition
  const read = textReader(edition)
  const claims = claimsInOrder(dossier)
  const count = (verdict: Verdict): number =>
    claims.filter((claim) => claim.verdict === verdict).length
  return {
    article: articleHead(dossier, read),
    sections: [...group(claims, (claim) => claim.section)].map(([section, inside]) => ({
      name: read(sectionKey(section), section),
      claims: inside.map((claim) => rowOf(claim, read, edition.words.language)),
    })),
    themes: themesOf(dossier, claims, read),
    counts: verdictWords
      .map((verdict) => ({ verdict, count: count(verdict) }))
      .filter((one) => one.count > 0),
    types: [...new Set(claims.map((claim) => claim.type))],
    total: claims.length,
  }
}

/** All claims section by section: a claim that was added later stands with its section. */
export function claimsInOrder({ claims }: Pick<Dossier, 'claims'>): readonly Claim[] {
  return [...group([...claims.values()], (claim) => claim.section).values()].flat()
}

/** The article that the claims are of. */
export function articleHead({ manifest }: Dossier, read: ReadText): ArticleHead | undefined {
  const { article } = manifest
  if (article === undefined) return undefined
  const { title, author, url } = article
  return { title: read('article.title', title), author, url }
}

function rowOf(claim: Claim, read: ReadText, pageLanguage: string): ClaimRow {
  const { id, type, verdict } = claim
  const why = read(`claims.${id}.why`, claim.why)
  const { lead } = leadSentences(why.text, why.language ?? pageLanguage)
  return {
    id,
    text: read(`claims.${id}.claim`, claim.text),
    type,
    verdict,
    lead: { ...why, text: lead },
  }
}

/** In the order of the lanes of the timeline; themes that are no lane follow. */
function themesOf(
  { manifest }: Dossier,
  claims: readonly Claim[],
  read: ReadText,
): readonly ClaimTheme[] {
  const themes = group(
    claims.filter((claim) => claim.theme !== ''),
    (claim) => claim.theme,
  )
  return [...new Set([...manifest.lanes, ...themes.keys()])].flatMap((theme) => {
    const inside = themes.get(theme) ?? []
    if (inside.length === 0) return []
    const ids = inside.map(({ id, verdict }) => ({ id, verdict }))
    return [{ name: read(laneKey(theme), theme), claims: ids }]
  })
}
