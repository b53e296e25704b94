/** The page of one lever: what it stood for, what happened, what its stops move, and what is left out. */
import type { Dossier, Lever, LeverHistory, Verdict } from '@thaw/dossier'
import type { CausesFile } from '../../../causes/causes-file.ts'
import { dayOf } from '../../../prepare/chart-heads.ts'
import {
  mainLanguage,
  textReader,
  type DossierText,
  type ReadText,
} from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { readSettings } from '../../../prepare/lab-worlds.ts'
import type { StopMoves } from '../../../prepare/prepare-lever-moves.ts'
import { EMPTY_LINK, writeLink } from '../../../scenario/write-link.ts'
import { evidenceOf, chipsOf, type Evidence, type SourceChip } from '../evidence.ts'
import { docText, type DocPart } from '../model/variables/doc-text.ts'
import { namedRow, type NamedPath } from '../row-page.ts'
import { leverCauses, type LeverCauses } from './lever-causes.ts'
import { leverDates, type LeverDate } from './lever-dates.ts'
import { chartName, stopsOf, type StopEntry } from './lever-stops.ts'

/** What the dossier tells of the lever's history. */
interface LeverStory {
  readonly stoodFor: DossierText
  readonly happened: DossierText
  readonly message: DossierText
  readonly historians: DossierText
  readonly examQuestion: DossierText
  readonly viewsSeen: LeverHistory['viewsSeen']
  readonly evidence: Evidence
}

/** What the model has of the lever. */
interface LeverInput {
  readonly about: DossierText
  readonly expectation: DossierText
  readonly unit: DossierText
  /** What the model's file says of the numbers, in its own language. */
  readonly doc: readonly DocPart[]
  readonly docLanguage: string | undefined
  readonly low: number
  readonly high: number
  /** Paths from the edition's first page: the laboratory with this lever unfolded and the clock at its date. */
  readonly lab: string
  readonly causes: LeverCauses | undefined
  readonly sources: readonly SourceChip[]
  readonly confidence: Lever['confidence']
}

/** Everything that the page of a lever shows. */
export interface LeverData {
  readonly id: string
  readonly name: DossierText
  readonly group: DossierText
  readonly story: LeverStory | undefined
  readonly input: LeverInput | undefined
  readonly dates: readonly LeverDate[]
  /** What else happened in the record, beside the dates told. */
  readonly otherEvents: readonly NamedPath[]
  readonly stops: readonly StopEntry[]
  readonly people: readonly NamedPath[]
  readonly documents: readonly NamedPath[]
  readonly claims: readonly (NamedPath & { readonly id: string; readonly verdict: Verdict })[]
  readonly whatIfs: readonly (NamedPath & { readonly isRun: boolean })[]
  /** Names of charts by id, for the ways that lead to them. */
  readonly charts: Readonly<Record<string, DossierText>>
  readonly draws: number
}

/** What the model says of a lever: undefined where there is no model or it is not run. */
export interface LeverRuns {
  /** Empty for a lever that only history has. */
  readonly moves: readonly StopMoves[]
  readonly causes: CausesFile
  readonly draws: number
}

/** Ids of all levers, those of the model and those that only history has, in the order of the history. */
export function leverIds({ leverHistories, levers }: Dossier): readonly string[] {
  return [...new Set([...leverHistories.keys(), ...levers.keys()])]
}

/** One lever; `id` is one of `leverIds`. */
export function leverData(edition: Edition, runs: LeverRuns | undefined, id: string): LeverData {
  const { dossier } = edition
  const read = textReader(edition)
  const lever = dossier.levers.get(id)
  const history = dossier.leverHistories.get(id)
  const moves = runs?.moves ?? []
  const told = leverDates(edition, lever, history)
  const events = new Set([...(history?.events ?? []), ...[lever?.event ?? []].flat()])
  return {
    id,
    name: namedRow(dossier, read, 'levers', id).name,
    group: read(
      `groups.${history?.groupSlug ?? lever?.groupSlug ?? ''}`,
      history?.group ?? lever?.group ?? '',
    ),
    story: history && storyOf(dossier, read, history),
    input: lever && inputOf(edition, read, lever, { moves, runs }),
    ...told,
    stops: stopsOf(dossier, read, id, moves),
    people: peopleOf(dossier, read, events),
    documents: documentsOf(dossier, read, events),
    claims: [...dossier.claims.values()]
      .filter((claim) => claim.lever === id)
      .map(({ id: claim, verdict }) => ({
        id: claim,
        verdict,
        ...namedRow(dossier, read, 'claims', claim),
      })),
    whatIfs: whatIfsOf(dossier, read, id),
    charts: Object.fromEntries(
      [...dossier.charts.values()].map((chart) => [chart.id, chartName(read, chart)]),
    ),
    draws: runs?.draws ?? 0,
  }
}

function storyOf(dossier: Dossier, read: ReadText, row: LeverHistory): LeverStory {
  const text = (column: string, value: string): DossierText =>
    read(`levers-history.${row.id}.${column}`, value)
  return {
    stoodFor: text('stood_for', row.stoodFor),
    happened: text('happened', row.happened),
    message: text('message', row.message),
    historians: text('historians', row.historians),
    examQuestion: text('exam_question', row.examQuestion),
    viewsSeen: row.viewsSeen,
    evidence: evidenceOf(dossier, row),
  }
}

function inputOf(
  edition: Edition,
  read: ReadText,
  lever: Lever,
  { moves, runs }: { readonly moves: readonly StopMoves[]; readonly runs: LeverRuns | undefined },
): LeverInput {
  const { dossier } = edition
  const text = (column: string, value: string): DossierText =>
    read(`levers.${lever.id}.${column}`, value)
  // Ways to what the lever clearly moves come first, then to the other outcomes.
  const moved = moves.flatMap(({ clear }) => clear.map(({ chart }) => chart))
  const outcomes = [...dossier.charts.values()].filter(({ kind }) => kind === 'outcome')
  const wanted = [...new Set([...moved, ...outcomes.map(({ id }) => id)])]
  const clock = dayOf(lever.date.text, lever.date.start)
  return {
    about: text('about', lever.about),
    expectation: text('expectation', lever.expectation),
    unit: text('unit', lever.unit === '1' ? '' : lever.unit),
    doc: docText(dossier, dossier.model?.variables.get(lever.variableKey)?.doc ?? ''),
    docLanguage: mainLanguage(edition),
    low: lever.low,
    high: lever.high,
    lab: `lab/${writeLink({ ...EMPTY_LINK, clock }, [])}#lever-${lever.id}`,
    causes: runs && leverCauses(runs.causes, lever.id, wanted),
    sources: chipsOf(dossier, lever.sources),
    confidence: lever.confidence,
  }
}

function peopleOf(
  dossier: Dossier,
  read: ReadText,
  events: ReadonlySet<string>,
): readonly NamedPath[] {
  const ids = [...events].flatMap((id) => dossier.events.get(id)?.people ?? [])
  return [...new Set(ids)]
    .filter((id) => dossier.people.has(id))
    .map((id) => namedRow(dossier, read, 'people', id))
}

function documentsOf(
  dossier: Dossier,
  read: ReadText,
  events: ReadonlySet<string>,
): readonly NamedPath[] {
  return [...dossier.documents.values()]
    .filter((row) => row.events.some((event) => events.has(event)))
    .map(({ id }) => namedRow(dossier, read, 'documents', id))
}

/** A what-if without a page of its own, because it moves no lever of the model, is only named. */
function whatIfsOf(
  dossier: Dossier,
  read: ReadText,
  lever: string,
): readonly (NamedPath & { readonly isRun: boolean })[] {
  return [...dossier.scenarios.values()]
    .filter(({ settings }) => settings.some((setting) => setting.lever === lever))
    .map(({ id, settings }) => ({
      ...namedRow(dossier, read, 'scenarios', id),
      isRun: Object.keys(readSettings(dossier, settings).levers).length > 0,
    }))
}
