/** The page of one claim: to be judged, what it rests on, our verdict, and what shows it. */
import { hashText } from '@thaw/core'
import { laneKey, sectionKey } from '@thaw/dossier'
import type { Claim, ClaimType, Confidence, Dossier, Seen, Verdict } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Words } from '../../../words/words.ts'
import { machineDate, tellDate, tellStretch } from '../dates.ts'
import { chipsOf } from '../evidence.ts'
import type { SourceChip } from '../evidence.ts'
import { claimPath } from '../paths.ts'
import { pageOfSeries } from '../sources/series-parts.ts'
import { claimRuns, NOTHING_RUN } from './claim-runs.ts'
import type { ClaimRuns, MovedCharts } from './claim-runs.ts'
import { claimsInOrder } from './claims-data.ts'
import { claimWorks } from './claim-works.ts'
import type { ClaimWork } from './claim-works.ts'

/** Everything that the page of a claim shows. */
export interface ClaimData {
  readonly id: string
  readonly section: DossierText
  readonly theme: DossierText
  readonly type: ClaimType
  readonly text: DossierText
  readonly verdict: Verdict
  readonly why: DossierText
  /** What speaks for and against it; undefined where the dossier does not tell them apart. */
  readonly sides: { readonly pro: DossierText; readonly contra: DossierText } | undefined
  readonly wouldChange: DossierText
  readonly seen: Seen
  readonly confidence: Confidence
  readonly events: readonly EventEvidence[]
  readonly documents: readonly DocumentEvidence[]
  readonly series: readonly { readonly path: string; readonly title: DossierText }[]
  readonly works: readonly ClaimWork[]
  readonly modelNote: DossierText
  readonly runs: ClaimRuns
  readonly questions: readonly { readonly id: string; readonly question: DossierText }[]
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly total: number
  /** How the dossier is cited, and the address of this page where the dossier has one. */
  readonly cite: DossierText
  /** Fingerprint of what the row says, eight digits: another one tells that it was changed since. */
  readonly state: string
  readonly address: string
  /** As in the manifest: a link to where readers may write, or empty. */
  readonly contact: string
}

/** What happened, as evidence. */
interface EventEvidence {
  readonly id: string
  readonly title: DossierText
  readonly date: string
  readonly datetime: string | undefined
  readonly text: DossierText
  readonly sources: readonly SourceChip[]
}

/** A paper of the time that belongs to one of those events. */
interface DocumentEvidence {
  readonly id: string
  readonly title: DossierText
  readonly author: DossierText
  readonly kind: string
  readonly date: string
}

/** The claim of an id; `canRun` is false for a site that runs nothing. */
export function claimData(
  edition: Edition,
  claim: Claim,
  canRun: boolean,
  moved: MovedCharts = NOTHING_RUN,
): ClaimData {
  const { dossier, words, home } = edition
  const { manifest } = dossier
  const read = textReader(edition)
  const { id, type, verdict, seen, confidence } = claim
  const own = (column: string, text: string): DossierText => read(`claims.${id}.${column}`, text)
  const hasSides = claim.speaksFor !== '' || claim.speaksAgainst !== ''
  return {
    ...{ id, type, verdict, seen, confidence },
    section: read(sectionKey(claim.section), claim.section),
    theme: read(laneKey(claim.theme), claim.theme),
    text: own('claim', claim.text),
    why: own('why', claim.why),
    sides: hasSides
      ? { pro: own('for', claim.speaksFor), contra: own('against', claim.speaksAgainst) }
      : undefined,
    wouldChange: own('would_change', claim.wouldChange),
    modelNote: own('model_note', claim.modelNote),
    ...whatHappened(dossier, claim, { read, words }),
    series: seriesOf(dossier, claim, read),
    works: claimWorks(dossier, claim),
    runs: claimRuns(dossier, claim, { read, words, canRun, moved }),
    questions: [...dossier.questions.values()]
      .filter((question) => question.claims.includes(id))
      .map((one) => ({ id: one.id, question: read(`questions.${one.id}.question`, one.question) })),
    ...neighbours(dossier, id),
    state: stateOf(claim),
    cite: manifest.cite === '' ? read('title', manifest.title) : read('cite', manifest.cite),
    address: manifest.address === '' ? '' : `${manifest.address}${home}${claimPath(id)}`,
    contact: manifest.contact,
  }
}

function whatHappened(
  dossier: Dossier,
  claim: Claim,
  { read, words }: { readonly read: ReadText; readonly words: Words },
): Pick<ClaimData, 'events' | 'documents'> {
  const events = claim.events.flatMap((id): readonly EventEvidence[] => {
    const event = dossier.events.get(id)
    if (event === undefined) return []
    return [
      {
        id,
        title: read(`events.${id}.title`, event.title),
        date: tellStretch(event.date, event.endDate, words),
        datetime: machineDate(event.date),
        text: read(`events.${id}.text`, event.text),
        sources: chipsOf(dossier, event.sources),
      },
    ]
  })
  const documents = [...dossier.documents.values()]
    .filter((one) => one.events.some((event) => claim.events.includes(event)))
    .map(({ id, title, author, kind, date }) => ({
      id,
      title: read(`documents.${id}.title`, title),
      author: read(`documents.${id}.author`, author),
      kind,
      date: tellDate(date, words),
    }))
  return { events, documents }
}

/** The record that the claim's chart is drawn from. */
function seriesOf(dossier: Dossier, claim: Claim, read: ReadText): ClaimData['series'] {
  const chart = claim.chart === undefined ? undefined : dossier.charts.get(claim.chart)
  return (chart?.series ?? []).flatMap((id) => {
    const series = dossier.series.get(id)
    return series === undefined
      ? []
      : [{ path: pageOfSeries(dossier, id), title: read(`series.${id}.title`, series.title) }]
  })
}

function neighbours(dossier: Dossier, id: string): Pick<ClaimData, 'previous' | 'next' | 'total'> {
  const ids = claimsInOrder(dossier).map((claim) => claim.id)
  const at = ids.indexOf(id)
  return { previous: ids[at - 1], next: ids[at + 1], total: ids.length }
}

function stateOf({ text, verdict, why, speaksFor, speaksAgainst, ...row }: Claim): string {
  const { sources, seen, confidence } = row
  const said = [text, verdict, why, speaksFor, speaksAgainst, ...sources, seen, confidence]
  return hashText(said.join('\n')).slice(0, 8)
}
