/** Files to a dossier: reads what can be read, joins it, and says everything that is wrong. */
import { hasErrors, type Checked, type Issue } from '@thaw/core'
import { checkChances } from '../check/check-chances.ts'
import { checkFiles } from '../check/check-files.ts'
import { checkEnds } from '../check/check-ends.ts'
import { checkFits } from '../check/check-fits.ts'
import { checkJudging } from '../check/check-judging.ts'
import { checkLevers } from '../check/check-levers.ts'
import { checkManifest } from '../check/check-manifest.ts'
import { checkMasters } from '../check/check-masters.ts'
import { checkModelJoins } from '../check/check-model-joins.ts'
import { checkNames } from '../check/check-names.ts'
import { checkPageIds } from '../check/check-page-ids.ts'
import { checkPanels } from '../check/check-panels.ts'
import { checkPortableIds } from '../check/check-portable-ids.ts'
import { checkPosterior } from '../check/check-posterior.ts'
import { checkReadings } from '../check/check-readings.ts'
import { checkReferences } from '../check/check-references.ts'
import { checkSensitivities } from '../check/check-sensitivities.ts'
import { checkSourced } from '../check/check-sourced.ts'
import { checkTexts } from '../check/check-texts.ts'
import { checkTranslations } from '../check/check-translations.ts'
import { nameMissingOnce } from '../check/reference.ts'
import { targetsOf, type Targets } from '../check/targets.ts'
import type { DossierFiles } from '../dossier-files.ts'
import { mapValues } from '../map-values.ts'
import type { ModelNames } from '../model/join-variable.ts'
import { modelNames } from '../model/model-names.ts'
import { makeIssue } from '../read/make-issue.ts'
import { anyId, emptyTable } from '../read/table.ts'
import type { Dossier } from '../schema/dossier.ts'
import { reservedPageIds } from '../schema/reserved-page-ids.ts'
import { chanceOfRow } from '../tables/chance-columns.ts'
import { chartOfRow } from '../tables/chart-columns.ts'
import { eventOfRow } from '../tables/event-columns.ts'
import { fitTargetOfRow } from '../tables/fit-columns.ts'
import { withheldInputOfRow } from '../tables/forecast-columns.ts'
import { linkOfRow, readingOfRow } from '../tables/mechanism-columns.ts'
import { parameterOfRow } from '../tables/parameter-columns.ts'
import { officeOfRow, voteOfRow } from '../tables/person-columns.ts'
import { scenarioOfRow } from '../tables/scenario-columns.ts'
import { checksFile, loadRealityChecks, type CheckTables } from '../reality/load-reality-checks.ts'
import { indexById } from './index-by-id.ts'
import { openIntake, type Intake } from './intake.ts'
import {
  emptyManifest,
  loadManifest,
  manifestFile,
  missingManifest,
  type ManifestFile,
} from './load-manifest.ts'
import { loadJudging } from './load-judging.ts'
import { loadLevers } from './load-levers.ts'
import { loadModel } from './load-model.ts'
import { loadPanels } from './load-panels.ts'
import { loadPosterior } from './load-posterior.ts'
import { loadSensitivities } from './load-sensitivities.ts'
import { loadSeries, type LoadedSeries } from './load-series.ts'
import { loadSources, sourcesFile } from './load-sources.ts'
import { loadTables, type DossierTables } from './load-tables.ts'
import { loadTexts } from './load-texts.ts'
import { loadTranslations } from './load-translations.ts'

/**
 * Loads a dossier.
 *
 * The value is always there: a table with a fault loses only the rows with faults, a file that
 * cannot be read counts as missing, and the model is undefined where it has errors. Issues are
 * those of every file, in the order of the files; spans name paths inside the dossier.
 *
 * Cost: linear in the size of the files; a third of a second for a megabyte of tables.
 */
export function loadDossier(files: DossierFiles): Checked<Dossier> {
  const intake = openIntake(files)
  intake.report(...(files.size === 0 ? [makeIssue('DO001', undefined)] : checkFiles(intake.paths)))
  const manifest = openManifest(intake)
  const { model, text: modelText } = loadModel(intake, manifest)
  const names = modelNames(model)
  const tables = loadTables(intake)
  const record = loadSeries(intake)
  const panels = loadPanels(intake)
  const sourceTable = openSources(intake)
  const translations = loadTranslations(intake)
  const texts = loadTexts(intake)
  const levers = loadLevers(intake, tables, names)
  const links = mapValues(intake.take(indexById(tables.links)), (row) => linkOfRow(row, names))
  const others = { sources: sourceTable.ids, series: record.ids, paths: intake.paths }
  const targets = targetsOf(tables, others)
  const dossier: Dossier = {
    manifest: manifest.manifest,
    model,
    modelText,
    ...levers,
    charts: mapValues(intake.take(indexById(tables.charts)), (row) => chartOfRow(row, names)),
    links,
    loops: intake.take(indexById(tables.loops)),
    readings: mapValues(intake.take(indexById(tables.readings)), (row) => readingOfRow(row, names)),
    parameters: tables.parameters.rows.map((row) => parameterOfRow(row, names)),
    ...gatherFits(intake, tables, names),
    convergence: tables.convergence.rows,
    ...loadMade(intake, names),
    checks: openChecks(intake, { model, names, levers: levers.levers, links, targets }),
    series: record.series,
    panels: panels.panels,
    ...gatherHistory(intake, tables),
    claims: intake.take(indexById(tables.claims)),
    questions: intake.take(indexById(tables.questions)),
    scenarios: mapValues(intake.take(indexById(tables.scenarios)), scenarioOfRow),
    glossary: intake.take(indexById(tables.glossary)),
    documents: intake.take(indexById(tables.documents)),
    russianTerms: tables.russianTerms.rows,
    renamings: tables.renamings.rows,
    sources: intake.take(indexById(sourceTable)),
    texts: mapValues(texts, ({ page }) => page),
    translations: mapValues(translations, ({ translation }) => translation),
  }
  intake.report(
    ...checkManifest(manifest, targets, intake.paths),
    ...checkLevers(tables, dossier, targets.lever),
    ...checkMasters(tables, targets.settable),
    ...checkModelJoins(tables, model, names),
    ...checkReadings(tables.readings),
    ...checkJudges(tables, record, model),
    ...checkMade(tables, dossier, targets),
    ...checkEvidence(tables, record, targets),
    ...checkPortableIds([...withPages(tables), sourceTable]),
    ...checkPanels(panels.table, targets.source),
    ...checkTexts(texts, dossier, targets),
  )
  if (!hasErrors(intake.issues())) intake.report(...checkTranslations(translations, dossier))
  return { value: dossier, issues: nameMissingOnce(intake.issues()) }
}

/** Who did what, and when. */
function gatherHistory(
  intake: Intake,
  tables: DossierTables,
): Pick<Dossier, 'events' | 'people' | 'offices' | 'decisions' | 'votes'> {
  return {
    events: mapValues(intake.take(indexById(tables.events)), eventOfRow),
    people: intake.take(indexById(tables.people)),
    offices: tables.offices.rows.map(officeOfRow),
    decisions: intake.take(indexById(tables.decisions)),
    votes: tables.votes.rows.map(voteOfRow),
  }
}

/** What the model is held against, what a forecast is not told, and which chances it tells. */
function gatherFits(
  intake: Intake,
  tables: DossierTables,
  names: ModelNames,
): Pick<Dossier, 'fits' | 'withheld' | 'chances'> {
  const fits = [...intake.take(indexById(tables.fits)).values()]
  return {
    fits: fits.map((row) => fitTargetOfRow(row, names)),
    withheld: tables.withheld.rows.map((row) => withheldInputOfRow(row, names)),
    chances: mapValues(intake.take(indexById(tables.chances)), (row) => chanceOfRow(row, names)),
  }
}

/** What commands made of the model and the tables. */
function loadMade(
  intake: Intake,
  names: ModelNames,
): Pick<Dossier, 'posterior' | 'sensitivities' | 'judging'> {
  return {
    posterior: loadPosterior(intake, names),
    sensitivities: loadSensitivities(intake, names),
    judging: loadJudging(intake),
  }
}

/** What the model is judged by. */
function checkJudges(
  { fits, chances }: DossierTables,
  { series }: LoadedSeries,
  model: Dossier['model'],
): readonly Issue[] {
  return [...checkFits(fits, series, model), ...checkChances(chances, model)]
}

function checkMade(tables: DossierTables, dossier: Dossier, targets: Targets): readonly Issue[] {
  return [
    ...checkPosterior(tables, dossier, targets),
    ...checkSensitivities(dossier),
    ...checkJudging(dossier),
  ]
}

/** The tables whose rows have a page of their own, and with it a folder. */
function withPages(tables: DossierTables): Parameters<typeof checkPortableIds>[0] {
  const names = Object.keys(reservedPageIds) as readonly (keyof typeof reservedPageIds)[]
  return names.map((name) => tables[name])
}

/** What rows say of each other, of their sources and of time. */
function checkEvidence(
  tables: DossierTables,
  { pointTables }: LoadedSeries,
  targets: Targets,
): readonly Issue[] {
  return [
    ...checkReferences(tables, pointTables, targets),
    ...checkSourced(tables, pointTables),
    ...checkEnds(tables),
    ...checkNames(tables),
    ...checkPageIds(tables),
  ]
}

function openManifest(intake: Intake): ManifestFile {
  const text = intake.text(manifestFile)
  if (text !== undefined) return intake.take(loadManifest({ file: manifestFile, text }))
  if (!intake.paths.includes(manifestFile) && intake.paths.length > 0) {
    intake.report(missingManifest())
  }
  return { manifest: emptyManifest, spanAt: () => undefined }
}

function openChecks(intake: Intake, tables: CheckTables): Dossier['checks'] {
  const text = intake.text(checksFile)
  if (text === undefined) return new Map()
  return intake.take(loadRealityChecks({ file: checksFile, text }, tables))
}

function openSources(intake: Intake): ReturnType<typeof loadSources>['value'] {
  const text = intake.text(sourcesFile)
  if (text !== undefined) return intake.take(loadSources({ file: sourcesFile, text }))
  return emptyTable(sourcesFile, intake.paths.includes(sourcesFile) ? anyId : undefined)
}
