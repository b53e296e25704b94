/** What the drawers of the laboratory fetch in one language: causes, and assumptions with their reasons. */
import type { Dossier } from '@thaw/dossier'
import type { Draws } from '@thaw/engine'
import { LAB_FILES, prepareAssumptionsFile, prepareCauses, type Edition } from '@thaw/explorer'
import { bytesOf } from './site-files.ts'
import type { SiteFiles } from './site-files.ts'

/** Beside the laboratory's page of that language. */
export function labTexts(
  edition: Edition,
  model: NonNullable<Dossier['model']>,
  draws: Draws,
): SiteFiles {
  const write = (file: string, content: unknown): [string, Uint8Array] => [
    `${edition.home}lab/${file}`,
    bytesOf(JSON.stringify(content)),
  ]
  return new Map([
    write(LAB_FILES.causes, prepareCauses(edition, model)),
    write(LAB_FILES.assumptions, prepareAssumptionsFile(edition, draws)),
  ])
}
