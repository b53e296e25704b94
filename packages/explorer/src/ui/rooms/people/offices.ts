/** Offices as bars over time. */
import type { Dossier, Office } from '@thaw/dossier'
import { mainLanguage } from '../../../prepare/dossier-text.ts'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { clockDate } from '../clock-date.ts'
import { tellStretch } from '../dates.ts'
import { evidenceOf } from '../evidence.ts'
import type { Evidence } from '../evidence.ts'
import { lastDay } from './days.ts'

/** One office. */
export interface OfficeBar {
  readonly body: DossierText
  readonly rank: DossierText
  readonly stretch: string
  /** Decimal years: all that the dates may mean. */
  readonly start: number
  readonly end: number
  /** Decimal years: for certain. */
  readonly sureFrom: number
  readonly sureTo: number
  /** ISO days, both held. */
  readonly from: string
  readonly to: string
  readonly note: DossierText
  readonly evidence: Evidence
}

/** A stretch of time in decimal years, whole years at both ends. */
export interface YearRange {
  readonly start: number
  readonly end: number
}

/** The offices of one person, in the order of offices.csv. */
export function officesOf(edition: Edition, person: string, read: ReadText): readonly OfficeBar[] {
  return edition.dossier.offices
    .filter((office) => office.person === person)
    .map((office) => officeBar(edition, office, read))
}

function officeBar(edition: Edition, office: Office, read: ReadText): OfficeBar {
  const { from, to } = office
  return {
    body: read(`bodies.${office.bodySlug}`, office.body),
    rank: read(`ranks.${office.rankSlug}`, office.rank),
    stretch: tellStretch(from, to, edition.words),
    start: from.start,
    end: to.end,
    sureFrom: from.precision === 'day' ? from.start : from.end,
    sureTo: to.precision === 'day' ? to.end : to.start,
    from: clockDate(from),
    to: lastDay(to),
    // Rows without an id have no translation.
    note: { text: office.note, language: mainLanguage(edition) },
    evidence: evidenceOf(edition.dossier, office),
  }
}

/** All offices; those that outlast the article's events by long are cut two years after the last of them. */
export function officeRange({ offices, manifest, events }: Dossier): YearRange {
  if (offices.length === 0) return { start: 0, end: 1 }
  const named = (manifest.article?.events ?? []).flatMap((id) => events.get(id)?.interval.end ?? [])
  const last = Math.max(...offices.map((office) => office.to.end))
  const start = Math.floor(Math.min(...offices.map((office) => office.from.start)))
  const end = named.length === 0 ? last : Math.min(last, Math.max(...named) + 2)
  return { start, end: Math.max(start + 1, Math.ceil(end)) }
}
