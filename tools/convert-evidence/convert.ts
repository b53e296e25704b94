/**
 * The one-off conversion of the collected evidence into the dossier.
 *
 *     npx tsx tools/convert-evidence/convert.ts EVIDENCE_FOLDER DOSSIER_FOLDER
 *
 * Kept so that anyone can see how each table was made; see docs/how-the-dossier-was-made.md. The
 * dossier is now the truth: running this again would undo what was edited since.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { convertClaims, convertQuestions } from './claims.ts'
import { cellOf, readRows, writeRows, writeText } from './csv.ts'
import { convertEvents } from './events.ts'
import { convertPeople } from './people.ts'
import { personFinder } from './people-names.ts'
import { convertRecord } from './record.ts'
import { mergeSources } from './sources.ts'
import {
  convertArguments,
  convertDocuments,
  convertGlossary,
  convertLeverHistories,
  convertRenamings,
  convertRussianTerms,
  convertScenarios,
} from './teaching.ts'
import { convertTexts, idsInTexts } from './texts.ts'

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) {
  console.error('Say where the evidence is and where the dossier goes: convert.ts FROM TO')
  process.exit(2)
}
console.log(JSON.stringify(convert(from, to), undefined, 2))

/** Writes every table; gives the numbers that the tests of the dossier hold it to. */
function convert(evidence: string, dossier: string): Readonly<Record<string, unknown>> {
  const cited = citedIds(evidence)
  const bibliography = mergeSources(evidence, (id) => cited.has(id))
  const events = convertEvents(
    evidence,
    personFinder(readRows(evidence, 'people.csv')),
    bibliography,
  )
  const people = convertPeople(evidence, bibliography)
  const tables = {
    'events.csv': events.rows,
    'people.csv': people.people,
    'offices.csv': people.offices,
    'decisions.csv': people.decisions,
    'votes.csv': people.votes,
    'claims.csv': convertClaims(evidence, bibliography, chartIds(dossier)),
    'questions.csv': convertQuestions(evidence, bibliography, chartIds(dossier)),
    'scenarios.csv': convertScenarios(evidence, bibliography),
    'levers-history.csv': convertLeverHistories(evidence, bibliography, events.idOfDay),
    'glossary.csv': convertGlossary(evidence, bibliography),
    'documents.csv': convertDocuments(evidence, bibliography, events.idOfDay),
    'ru-terms.csv': convertRussianTerms(evidence, bibliography),
    'renamings.csv': convertRenamings(evidence, bibliography),
  }
  const { links, loops, readings } = convertArguments(evidence, bibliography)
  const all = { ...tables, 'links.csv': links, 'loops.csv': loops, 'readings.csv': readings }
  for (const [file, rows] of Object.entries(all)) writeRows(dossier, file, rows)
  writeText(dossier, 'sources.json', `${JSON.stringify(bibliography.works, undefined, 1)}\n`)
  const record = convertRecord(evidence, dossier, bibliography)
  convertTexts(evidence, dossier, bibliography)
  const counts = Object.fromEntries(Object.entries(all).map(([file, rows]) => [file, rows.length]))
  return {
    ...counts,
    ...record,
    sources: bibliography.works.length,
    'double works merged': bibliography.merged,
    'works dropped': bibliography.dropped,
    'event rows merged away': events.merged,
  }
}

/** Works that a table or a text cites. */
function citedIds(evidence: string): ReadonlySet<string> {
  const files = [
    ...readdirSync(evidence).filter(
      (name) => /\.csv$/.test(name) && !/^(panel|series|sources)-/.test(name),
    ),
    ...readdirSync(join(evidence, 'series')).map((name) => join('series', name)),
  ]
  const cells = files.flatMap((file) =>
    readRows(evidence, file).flatMap((row) => [row['sources'] ?? '', row['source'] ?? '']),
  )
  return new Set([
    ...cells.flatMap((cell) => cell.split(';').map((id) => id.trim())),
    ...idsInTexts(evidence),
  ])
}

/** Charts that the dossier already has: claims point at no other. */
function chartIds(dossier: string): ReadonlySet<string> {
  if (!existsSync(join(dossier, 'charts.csv'))) return new Set()
  return new Set(readRows(dossier, 'charts.csv').map((row) => cellOf(row, 'id')))
}
