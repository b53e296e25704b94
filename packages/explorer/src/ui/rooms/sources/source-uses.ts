/** Where a work is used, with the way there, by kind of what cites it. */
import { unreachable } from '@thaw/core'
import type { Dossier, SourceUse } from '@thaw/dossier'
import { leverName } from '../lever-name.ts'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import { chartLink, labLink } from '../lab-link.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import {
  claimPath,
  documentPath,
  eventPath,
  leverPath,
  linkPath,
  MODEL_PATH,
  personPath,
  questionPath,
  readingPath,
  scenarioPath,
  termPath,
  WHAT_IFS_PATH,
} from '../paths.ts'
import { pageOfSeries } from './series-parts.ts'

/** What cites a work: its name, and its page from the edition's first one. */
export interface UsePlace extends DossierText {
  readonly path: string
}

/** Uses of one kind. */
export interface UseGroup {
  readonly kind: UseKind
  readonly places: readonly UsePlace[]
}

/** A kind as the messages know it; positions and offices both lead to their person. */
type UseKind =
  | Exclude<SourceUse['kind'], 'vote' | 'office' | 'lever group' | 'glossary term'>
  | 'position'
  | 'lever_group'
  | 'term'

/** Uses by kind, in the order in which the kinds first come; each place once in its kind. */
export function groupUses(
  dossier: Dossier,
  uses: readonly SourceUse[],
  read: ReadText,
): readonly UseGroup[] {
  const groups = new Map<UseKind, Map<string, UsePlace>>()
  for (const use of uses) {
    const kind = useKind(use.kind)
    const places = groups.get(kind) ?? new Map<string, UsePlace>()
    const place = placeUse(dossier, use, read)
    groups.set(kind, places.set(place.path + place.text, place))
  }
  return [...groups].map(([kind, places]) => ({ kind, places: [...places.values()] }))
}

function useKind(kind: SourceUse['kind']): UseKind {
  if (kind === 'vote' || kind === 'office') return 'position'
  if (kind === 'lever group') return 'lever_group'
  return kind === 'glossary term' ? 'term' : kind
}

/** The page of what cites a work, and its name; a claim is known by its id. */
export function placeUse(dossier: Dossier, { kind, id }: SourceUse, read: ReadText): UsePlace {
  const named = (
    path: string,
    table: string,
    column: string,
    name: string | undefined,
  ): UsePlace =>
    name === undefined
      ? { path, text: id, language: undefined }
      : { path, ...read(`${table}.${id}.${column}`, name) }
  switch (kind) {
    case 'claim':
      return { path: claimPath(id), text: id, language: undefined }
    case 'event':
      return named(eventPath(id), 'events', 'title', dossier.events.get(id)?.title)
    case 'document':
      return named(documentPath(id), 'documents', 'title', dossier.documents.get(id)?.title)
    case 'person':
    case 'vote':
    case 'office':
      return named(personPath(id), 'people', 'name', dossier.people.get(id)?.name)
    case 'series':
      return named(pageOfSeries(dossier, id), 'series', 'title', dossier.series.get(id)?.title)
    case 'link':
      return { path: linkPath(id), ...linkName(dossier, id, read) }
    case 'lever':
      return { path: leverPath(id), ...leverName(dossier, read, id) }
    case 'lever group':
      return { path: 'lab/', ...read(`groups.${id}`, dossier.masters.get(id)?.[0]?.group ?? id) }
    case 'chart':
      return named(chartLink(id), 'charts', 'question', dossier.charts.get(id)?.question)
    case 'parameter': {
      const path = dossier.model === undefined ? MODEL_PATH : pageOfVariable(dossier.model, id)
      const [main] = dossier.manifest.languages
      return { path, text: dossier.model?.variables.get(id)?.name ?? id, language: main }
    }
    case 'reading':
      return named(readingPath(id), 'readings', 'name', dossier.readings.get(id)?.name)
    case 'question':
      return named(questionPath(id), 'questions', 'question', dossier.questions.get(id)?.question)
    case 'scenario':
      return scenarioPlace(dossier, id, read)
    case 'glossary term':
      return named(termPath(id), 'glossary', 'term', dossier.glossary.get(id)?.term)
    default:
      return unreachable(kind)
  }
}

function linkName(dossier: Dossier, id: string, read: ReadText): DossierText {
  const link = dossier.links.get(id)
  if (link === undefined) return { text: id, language: undefined }
  const cause = read(`links.${id}.cause`, link.cause)
  const effect = read(`links.${id}.effect`, link.effect)
  return { text: `${cause.text} → ${effect.text}`, language: cause.language ?? effect.language }
}

/** One that moves something has a page of its own. */
export function scenarioPlace(dossier: Dossier, id: string, read: ReadText): UsePlace {
  const scenario = dossier.scenarios.get(id)
  const run = scenario && labLink(dossier, scenario.settings).path
  const path = run === undefined ? `${WHAT_IFS_PATH}#${id}` : scenarioPath(id)
  return { path, ...read(`scenarios.${id}.question`, scenario?.question ?? id) }
}
