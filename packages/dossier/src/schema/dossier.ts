/** A whole dossier: a model joined to its evidence, every table by id. Pages read nothing else. */
import type { Model } from '@thaw/model'
import type { Chance } from './chance.ts'
import type { Chart } from './chart.ts'
import type { Claim, Question } from './claim.ts'
import type { HistoricalEvent } from './event.ts'
import type { FitTarget } from './fit-target.ts'
import type { Judging } from './judging.ts'
import type { Lever, LeverHistory } from './lever.ts'
import type { Manifest } from './manifest.ts'
import type { Link, Loop, Reading } from './mechanism.ts'
import type { Parameter, ParameterConvergence, Posterior } from './parameter.ts'
import type { Decision, Office, Person, Vote } from './person.ts'
import type { RealityCheck } from './reality-check.ts'
import type { DocumentItem, GlossaryTerm, Renaming, RussianTerm } from './reference-tables.ts'
import type { MasterStop, Scenario } from './scenario.ts'
import type { Sensitivity } from './sensitivity.ts'
import type { Panel, Series } from './series.ts'
import type { Source } from './source.ts'
import type { TextPage } from './text-page.ts'
import type { Translation } from './translation.ts'
import type { WithheldInput } from './withheld-input.ts'

/** Maps are keyed by id, in the order of the file. */
export interface Dossier {
  readonly manifest: Manifest
  /** The checked model; undefined where the model file is missing or cannot be read. */
  readonly model: Model | undefined
  /** The model file as it was written; empty where it is missing. */
  readonly modelText: string
  readonly levers: ReadonlyMap<string, Lever>
  /** Named stops of the master control of a lever group, by the group's slug. */
  readonly masters: ReadonlyMap<string, readonly MasterStop[]>
  readonly leverHistories: ReadonlyMap<string, LeverHistory>
  readonly charts: ReadonlyMap<string, Chart>
  readonly links: ReadonlyMap<string, Link>
  readonly loops: ReadonlyMap<string, Loop>
  readonly readings: ReadonlyMap<string, Reading>
  readonly parameters: readonly Parameter[]
  /** What the draws were narrowed to. */
  readonly fits: readonly FitTarget[]
  /** What a forecast is not told of the years after the split. */
  readonly withheld: readonly WithheldInput[]
  /** Sentences whose chance the model tells. */
  readonly chances: ReadonlyMap<string, Chance>
  readonly posterior: Posterior | undefined
  /** How well the draws of each parameter converged; empty where nobody has written it. */
  readonly convergence: readonly ParameterConvergence[]
  /** What the model must do. */
  readonly checks: ReadonlyMap<string, RealityCheck>
  /** What outputs hang on, by file name: as found last, maybe for another model. */
  readonly sensitivities: ReadonlyMap<string, Sensitivity>
  /** How near the draws came to the record, as found last: see `staleMarks`; undefined where nobody has judged. */
  readonly judging: Judging | undefined
  readonly series: ReadonlyMap<string, Series>
  readonly panels: ReadonlyMap<string, Panel>
  readonly events: ReadonlyMap<string, HistoricalEvent>
  readonly people: ReadonlyMap<string, Person>
  readonly offices: readonly Office[]
  readonly decisions: ReadonlyMap<string, Decision>
  readonly votes: readonly Vote[]
  readonly claims: ReadonlyMap<string, Claim>
  readonly questions: ReadonlyMap<string, Question>
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly glossary: ReadonlyMap<string, GlossaryTerm>
  readonly documents: ReadonlyMap<string, DocumentItem>
  readonly russianTerms: readonly RussianTerm[]
  readonly renamings: readonly Renaming[]
  readonly sources: ReadonlyMap<string, Source>
  /** Keyed `en/lessons`. */
  readonly texts: ReadonlyMap<string, TextPage>
  /** By language tag. The texts of all else here are those of the main language. */
  readonly translations: ReadonlyMap<string, Translation>
}
