/** The claims page: every sentence of the article in its order, judged, with what it rests on. */
import type { Edition } from '../../../prepare/edition.ts'
import { verdictWords } from '@thaw/dossier'
import type { Claim, Dossier, Verdict } from '@thaw/dossier'
import { evidenceOf } from '../evidence.ts'
import type { Evidence } from '../evidence.ts'
import { chartLink } from '../lab-link.ts'

/** Everything that the page of claims shows. */
export interface ClaimsData {
  readonly article: { readonly title: string; readonly author: string } | undefined
  readonly claims: readonly ClaimEntry[]
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[]
}

/** One claim with what it rests on. */
interface ClaimEntry {
  readonly id: string
  readonly section: string
  readonly text: string
  readonly type: string
  readonly verdict: Verdict
  readonly why: string
  readonly modelNote: string
  readonly lever: { readonly id: string; readonly name: string } | undefined
  readonly chart: { readonly path: string; readonly question: string } | undefined
  readonly events: readonly { readonly id: string; readonly title: string }[]
  readonly questions: readonly { readonly id: string; readonly question: string }[]
  readonly evidence: Evidence
}

/** Claims in the file's order, joined to levers, charts, events and the questions that use them. */
export function claimsData({ dossier }: Edition): ClaimsData {
  const article = dossier.manifest.article
  const claims = [...dossier.claims.values()]
  return {
    article: article && { title: article.title, author: article.author },
    claims: claims.map((claim) => claimEntry(dossier, claim)),
    counts: verdictWords.map((verdict) => ({
      verdict,
      count: claims.filter((claim) => claim.verdict === verdict).length,
    })),
  }
}

function claimEntry(dossier: Dossier, claim: Claim): ClaimEntry {
  const lever = claim.lever === undefined ? undefined : dossier.levers.get(claim.lever)
  const chart = claim.chart === undefined ? undefined : dossier.charts.get(claim.chart)
  return {
    id: claim.id,
    section: claim.section,
    text: claim.text,
    type: claim.type,
    verdict: claim.verdict,
    why: claim.why,
    modelNote: claim.modelNote,
    lever: lever && { id: lever.id, name: lever.name },
    chart: chart && { path: chartLink(chart.id), question: chart.question },
    events: claim.events.flatMap((id) => {
      const event = dossier.events.get(id)
      return event === undefined ? [] : [{ id, title: event.title }]
    }),
    questions: [...dossier.questions.values()]
      .filter((question) => question.claims.includes(claim.id))
      .map(({ id, question }) => ({ id, question })),
    evidence: evidenceOf(dossier, claim),
  }
}
