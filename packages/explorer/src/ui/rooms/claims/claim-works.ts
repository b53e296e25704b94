/** The works behind a claim: who wrote each, when, of what kind it is, and whether it was opened. */
import type { Claim, Dossier, Source, SourceName } from '@thaw/dossier'

/** One work as a row of the table of sources. */
export interface ClaimWork {
  readonly id: string
  readonly title: string
  /** Names of authors, else of editors; empty where the work has none. */
  readonly names: readonly string[]
  readonly year: number | undefined
  /** CSL type. */
  readonly type: string
  readonly seen: Source['seen']
}

/** In the claim's order; an id that no source has (reported when the dossier was checked) is left out. */
export function claimWorks({ sources }: Dossier, claim: Claim): readonly ClaimWork[] {
  return claim.sources.flatMap((id) => {
    const source = sources.get(id)
    if (source === undefined) return []
    const { title, year, type, seen } = source
    const people = source.authors.length > 0 ? source.authors : source.editors
    return [{ id, title, names: people.map(fullName), year, type, seen }]
  })
}

function fullName({ given, family, literal }: SourceName): string {
  return family === '' ? literal : `${given} ${family}`.trim()
}
