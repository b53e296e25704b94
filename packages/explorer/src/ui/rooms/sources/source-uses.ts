/** Where a work is used, with the way there, by kind of what cites it. */
import type { SourceUse } from '@thaw/dossier'
import type { ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { variableName } from '../model/variable-name.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import { claimPath, LAB_PATH, MODEL_PATH } from '../paths.ts'
import { namedRow, type NamedPath, type PageTable } from '../row-page.ts'

/** Uses of one kind. */
export interface UseGroup {
  readonly kind: UseKind
  readonly places: readonly NamedPath[]
}

/** A kind as the messages know it; positions and offices both lead to their person. */
type UseKind =
  | Exclude<SourceUse['kind'], 'vote' | 'office' | 'lever group' | 'glossary term'>
  | 'position'
  | 'lever_group'
  | 'term'

/** Uses by kind, in the order in which the kinds first come; each place once in its kind. */
export function groupUses(
  edition: Edition,
  uses: readonly SourceUse[],
  read: ReadText,
): readonly UseGroup[] {
  const groups = new Map<UseKind, Map<string, NamedPath>>()
  for (const use of uses) {
    const kind = useKind(use.kind)
    const places = groups.get(kind) ?? new Map<string, NamedPath>()
    const place = placeUse(edition, use, read)
    groups.set(kind, places.set(place.path + place.name.text, place))
  }
  return [...groups].map(([kind, places]) => ({ kind, places: [...places.values()] }))
}

function useKind(kind: SourceUse['kind']): UseKind {
  if (kind === 'vote' || kind === 'office') return 'position'
  if (kind === 'lever group') return 'lever_group'
  return kind === 'glossary term' ? 'term' : kind
}

/** The page of what cites a work, and its name; a claim is known by its id. */
export function placeUse(edition: Edition, { kind, id }: SourceUse, read: ReadText): NamedPath {
  const { dossier } = edition
  if (kind === 'claim') return { path: claimPath(id), name: { text: id, language: undefined } }
  if (kind === 'lever group') {
    const name = dossier.masters.get(id)?.[0]?.group ?? id
    return { path: LAB_PATH, name: read(`groups.${id}`, name) }
  }
  if (kind === 'parameter') {
    const path = dossier.model === undefined ? MODEL_PATH : pageOfVariable(dossier.model, id)
    const written = dossier.model?.variables.get(id)?.name ?? id
    return { path, name: variableName(edition, id, written) }
  }
  return namedRow(dossier, read, TABLES[kind], id)
}

/** Where the other kinds stand; positions and offices are told of on the page of their person. */
const TABLES: Readonly<
  Record<Exclude<SourceUse['kind'], 'claim' | 'lever group' | 'parameter'>, PageTable>
> = {
  event: 'events',
  document: 'documents',
  person: 'people',
  vote: 'people',
  office: 'people',
  series: 'series',
  link: 'links',
  lever: 'levers',
  chart: 'charts',
  reading: 'readings',
  question: 'questions',
  scenario: 'scenarios',
  'glossary term': 'glossary',
}
