/**
 * One walk over every text of a dossier that can be translated. What its keys are, which of them
 * lack a text and what a page shows all follow from it, so that the three cannot differ.
 */
import { slugOf } from '@thaw/core'
import { mapValues } from '../map-values.ts'
import { splitItems } from '../read/cells.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { GlossaryTerm } from '../schema/reference-tables.ts'
import { chartColumns } from '../tables/chart-columns.ts'
import { claimColumns, questionColumns } from '../tables/claim-columns.ts'
import { eventColumns } from '../tables/event-columns.ts'
import { linkColumns, loopColumns, readingColumns } from '../tables/mechanism-columns.ts'
import { decisionColumns, personColumns } from '../tables/person-columns.ts'
import { documentColumns, glossaryColumns } from '../tables/reference-columns.ts'
import { panelColumns, seriesColumns } from '../tables/series-columns.ts'
import { mapJudgement } from './map-judgement.ts'
import { mapLevers } from './map-levers.ts'
import { laneKey, mapManifest, sectionKey } from './map-manifest.ts'
import { rowMapper, type Replace } from './map-rows.ts'

/** The dossier with every text made over by its key; nothing else changes. */
export function mapTexts(dossier: Dossier, replace: Replace): Dossier {
  return {
    ...dossier,
    manifest: mapManifest(dossier.manifest, replace),
    ...mapLevers(dossier, replace),
    ...mapModel(dossier, replace),
    ...mapJudgement(dossier, replace),
    ...mapRecord(dossier, replace),
    ...mapArguments(dossier, replace),
  }
}

/** What is drawn or uncertain is named after its variable, so that its name is in no column. */
const name = { name: 'name' }

function mapModel(
  dossier: Dossier,
  replace: Replace,
): Pick<Dossier, 'charts' | 'parameters' | 'posterior'> {
  const { posterior } = dossier
  return {
    charts: rowMapper(replace)(dossier.charts, 'charts', { ...chartColumns, name }, [
      'name',
      'question',
      'subtitle',
      'direction',
      'unit',
      'note',
    ]),
    parameters: dossier.parameters.map((row) => {
      const key = `parameters.${slugOf(row.variable)}`
      return {
        ...row,
        name: replace(`${key}.name`, row.name),
        reason: replace(`${key}.reason`, row.reason),
      }
    }),
    posterior: posterior && {
      ...posterior,
      meta: {
        ...posterior.meta,
        method: replace('posterior.method', posterior.meta.method),
        note: replace('posterior.note', posterior.meta.note),
      },
    },
  }
}

type RecordTables =
  'series' | 'panels' | 'events' | 'people' | 'offices' | 'decisions' | 'votes' | 'documents'

function mapRecord(dossier: Dossier, replace: Replace): Pick<Dossier, RecordTables> {
  const rows = rowMapper(replace)
  const { events, people, offices, decisions, votes, documents } = dossier
  return {
    series: rows(dossier.series, 'series', seriesColumns, ['title', 'note']),
    panels: rows(dossier.panels, 'panels', panelColumns, ['title', 'note']),
    events: mapValues(rows(events, 'events', eventColumns, ['title', 'text']), (event) => ({
      ...event,
      lane: replace(laneKey(event.lane), event.lane),
    })),
    people: rows(people, 'people', personColumns, ['name', 'roles', 'factions', 'stance', 'text']),
    offices: offices.map((office) => ({
      ...office,
      body: replace(`bodies.${office.bodySlug}`, office.body),
      rank: replace(`ranks.${office.rankSlug}`, office.rank),
    })),
    decisions: rows(decisions, 'decisions', decisionColumns, [
      'question',
      'body',
      'scoreMeaning',
      'note',
    ]),
    votes: votes.map((vote) => ({
      ...vote,
      rank: replace(`ranks.${vote.rankSlug}`, vote.rank),
      position: replace(`positions.${vote.positionSlug}`, vote.position),
      note: replace(`votes.${vote.decision}.${vote.person}.note`, vote.note),
    })),
    documents: rows(documents, 'documents', documentColumns, [
      'title',
      'kind',
      'author',
      'text',
      'published',
    ]),
  }
}

type ArgumentTables = 'links' | 'loops' | 'readings' | 'claims' | 'questions' | 'glossary'

function mapArguments(dossier: Dossier, replace: Replace): Pick<Dossier, ArgumentTables> {
  const rows = rowMapper(replace)
  const { links, loops, readings, claims, questions, glossary } = dossier
  return {
    links: rows(links, 'links', linkColumns, [
      'cause',
      'effect',
      'delay',
      'size',
      'arguedBy',
      'against',
      'note',
    ]),
    loops: rows(loops, 'loops', loopColumns, ['name', 'story', 'arguedBy', 'whenStrong']),
    readings: rows(readings, 'readings', readingColumns, [
      'name',
      'authors',
      'whyItHappened',
      'whyItStopped',
      'predicts',
      'decidingRecord',
      'canItDecide',
      'strongestObjection',
      'runIt',
      'setsReason',
    ]),
    claims: mapValues(
      rows(claims, 'claims', claimColumns, [
        'text',
        'why',
        'speaksFor',
        'speaksAgainst',
        'wouldChange',
        'modelNote',
      ]),
      (claim) => ({
        ...claim,
        section: replace(sectionKey(claim.section), claim.section),
        theme: replace(laneKey(claim.theme), claim.theme),
      }),
    ),
    questions: rows(questions, 'questions', questionColumns, ['question', 'answer']),
    glossary: mapValues(
      rows(glossary, 'glossary', glossaryColumns, ['term', 'definition']),
      (term, id) => ({ ...term, notToConfuseWith: confused(id, term, replace) }),
    ),
  }
}

/** A list has one key, and semicolons in its text as in the table. */
function confused(
  id: string,
  { notToConfuseWith }: GlossaryTerm,
  replace: Replace,
): readonly string[] {
  const key = `glossary.${id}.${glossaryColumns.notToConfuseWith.name}`
  return splitItems(replace(key, notToConfuseWith.join('; ')))
}
