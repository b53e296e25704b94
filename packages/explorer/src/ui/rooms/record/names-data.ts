/** Names that were changed: places, streets, institutions. */
import { mainLanguage } from '../../../prepare/dossier-text.ts'
import { tellDate } from '../dates.ts'
import { evidenceOf, type Evidence } from '../evidence.ts'
import type { RecordRoom } from './open-record.ts'

/** The page of renamed places. */
export interface NamesData {
  readonly renamings: readonly {
    readonly oldName: string
    readonly newName: string
    readonly date: string
    readonly place: string
    readonly honoured: string
    readonly note: string
    readonly evidence: Evidence
  }[]
  /** Language of the names and notes, where that is not the page's. */
  readonly language: string | undefined
}

/** All names, in the order of the file. */
export function namesData({ edition }: RecordRoom): NamesData {
  const { dossier, words } = edition
  return {
    renamings: dossier.renamings.map((row) => ({
      oldName: row.oldName,
      newName: row.newName,
      date: tellDate(row.date, words),
      place: row.place,
      honoured: row.honoured,
      note: row.note,
      evidence: evidenceOf(dossier, row),
    })),
    // Rows without an id have no translation.
    language: mainLanguage(edition),
  }
}
