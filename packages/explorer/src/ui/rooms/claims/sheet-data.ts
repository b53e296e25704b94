/** The worksheet: sentences to judge on paper, and our verdicts on a second sheet. */
import type { Verdict } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { DossierText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { chipsOf } from '../evidence.ts'
import { articleHead, claimsInOrder } from './claims-data.ts'

/** Everything that the worksheet may show; its script leaves what was asked for. */
export interface SheetData {
  readonly article: DossierText | undefined
  readonly claims: readonly SheetClaim[]
}

/** One claim on both sheets. */
interface SheetClaim {
  readonly id: string
  readonly text: DossierText
  readonly verdict: Verdict
  readonly why: DossierText
  /** Short names of the works it rests on. */
  readonly works: readonly string[]
}

/** All claims, in the order of the list. */
export function sheetData(edition: Edition): SheetData {
  const read = textReader(edition)
  return {
    article: articleHead(edition.dossier, read)?.title,
    claims: claimsInOrder(edition.dossier).map(({ id, text, verdict, why, sources }) => ({
      id,
      text: read(`claims.${id}.claim`, text),
      verdict,
      why: read(`claims.${id}.why`, why),
      works: chipsOf(edition.dossier, sources).map(({ label }) => label),
    })),
  }
}
