/** @thaw/dossier: a folder of model, data and texts to one validated dossier. */
export type { Chance } from './schema/chance.ts'
export type { Chart, ChartKind, ChartPlace, RecordReading } from './schema/chart.ts'
export type { Claim, ClaimType, Question } from './schema/claim.ts'
export type { Dossier } from './schema/dossier.ts'
export type { HistoricalEvent } from './schema/event.ts'
export {
  basisWords,
  confidenceWords,
  gradeWords,
  seenWords,
  seriesUseWords,
  verdictWords,
} from './schema/evidence-words.ts'
export type { Basis, Confidence, Grade, Seen, SeriesUse, Verdict } from './schema/evidence-words.ts'
export type { FitError, FitTarget } from './schema/fit-target.ts'
export type { DatePrecision, HistoricalDate, Interval } from './schema/historical-date.ts'
export type {
  JudgedCoverage,
  JudgedFigure,
  JudgedFit,
  JudgedForecast,
  JudgedMode,
  JudgedShares,
  JudgedSkills,
} from './schema/judged-mode.ts'
export {
  AS_DONE,
  PRIORS,
  PURE_FORECAST,
  type JudgedChance,
  type JudgedCheck,
  type JudgedCondition,
  type JudgedConditionMode,
  type JudgedReading,
  type JudgedShare,
  type JudgedSplit,
  type JudgedTotals,
  type Judging,
  type JudgingMarks,
} from './schema/judging.ts'
export type { FormerNames, Lever, LeverHistory, LeverStop, WordedStop } from './schema/lever.ts'
export type { Article, Attribution, FrontPage, Manifest, Moment } from './schema/manifest.ts'
export type { InputSetting, Link, Loop, Reading } from './schema/mechanism.ts'
export {
  convergenceGoal,
  type Parameter,
  type ParameterConvergence,
  type Posterior,
  type PosteriorMeta,
  type PriorForm,
} from './schema/parameter.ts'
export type { Decision, Office, Person, Vote } from './schema/person.ts'
export type { Placed, Sourced } from './schema/placed.ts'
export type {
  DocumentItem,
  GlossaryTerm,
  Renaming,
  RussianTerm,
} from './schema/reference-tables.ts'
export type {
  Bound,
  CheckWorld,
  ComparisonWord,
  Expectation,
  Measure,
  MeasureWord,
  RealityCheck,
  Yardstick,
} from './schema/reality-check.ts'
export { reservedLeverIds } from './schema/reserved-lever-ids.ts'
export { reservedPageIds } from './schema/reserved-page-ids.ts'
export type { LeverSetting, MasterStop, Scenario, ScenarioSetting } from './schema/scenario.ts'
export type {
  Sensitivity,
  SensitivityIndex,
  SensitivityMeasure,
  SensitivityMethod,
} from './schema/sensitivity.ts'
export type { Panel, Series, SeriesPoint } from './schema/series.ts'
export type { Source, SourceName } from './schema/source.ts'
export type { TextPage } from './schema/text-page.ts'
export type { Translation } from './schema/translation.ts'
export type { WithheldInput } from './schema/withheld-input.ts'
export { decodeText } from './read/decode-text.ts'
export { jsonKeys, type JsonKey } from './read/json-keys.ts'
export { parseJson } from './read/parse-json.ts'
export { parseNumber } from './read/parse-number.ts'
export { beginningOf, placeInText, type FileText } from './read/place-in-text.ts'
export { splitCsv, type CsvRow } from './read/split-csv.ts'
export { SITE_ADDRESS, siteAddress } from './read/site-address.ts'
export { judgingFile, type DossierFiles } from './dossier-files.ts'
export { checkDossier, sortIssues } from './load/check-dossier.ts'
export { loadDossier } from './load/load-dossier.ts'
export { readDossierFolder } from './node/read-dossier-folder.ts'
export { drawsHash, priorsHash, type PriorOf } from './marks/inputs-hash.ts'
export { modelHash } from './marks/model-hash.ts'
export { fitHash, judgedHash } from './marks/fit-hash.ts'
export { setsHash } from './marks/asked-hash.ts'
export { fittedWeight, ownReadings } from './tell/own-readings.ts'
export {
  isPartStale,
  marksOf,
  staleMarks,
  type KeptPart,
  type StaleMark,
} from './marks/stale-marks.ts'
export { recordHash } from './marks/record-hash.ts'
export { eventsOfPerson } from './tell/events-of-person.ts'
export { livesIn } from './tell/lives-in.ts'
export { membersOn } from './tell/members-on.ts'
export { laneKey, sectionKey } from './translate/map-manifest.ts'
export { dossierTexts, localiseDossier, untranslated } from './translate/localise-dossier.ts'
export { sharedKey, sharedText, type SharedKind } from './translate/shared-texts.ts'
export {
  CLAIM,
  FIGURE,
  findTextMarks,
  LANGUAGE,
  parseView,
  parseWorld,
  WORKS,
} from './texts/text-marks.ts'
export type { NamedWorld } from './texts/text-marks.ts'
export { readTimeline } from './timeline/read-timeline.ts'
export { writeTimeline } from './timeline/write-timeline.ts'
export { sourcesUsed, type SourceUse } from './tell/sources-used.ts'
export { weakKinds, type WeakKind, type WeakSpot } from './tell/weak-spot.ts'
export { weakSpots } from './tell/weak-spots.ts'
