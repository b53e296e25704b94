/** What a lever is called, whichever table has it. */
import type { Dossier } from '@thaw/dossier'
import type { DossierText, ReadText } from '../../prepare/dossier-text.ts'

/** The name of a lever of the model; of one that only the history of levers has, its name there. */
export function leverName(dossier: Dossier, read: ReadText, id: string): DossierText {
  const table = dossier.levers.has(id) ? 'levers' : 'levers-history'
  const name = dossier.levers.get(id)?.name ?? dossier.leverHistories.get(id)?.name ?? id
  return read(`${table}.${id}.name`, name)
}
