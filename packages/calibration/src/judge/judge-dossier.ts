/** A dossier judged: as things were done, with what came after the split withheld, and by priors alone. */
import { drawDesign } from '@thaw/analysis'
import type { Checked, Issue, Years } from '@thaw/core'
import {
  AS_DONE,
  marksOf,
  PRIORS,
  PURE_FORECAST,
  type JudgedChance,
  type JudgingMarks,
  type WithheldInput,
} from '@thaw/dossier'
import type { Draws, EnginePool } from '@thaw/engine'
import { splitOf, type FitTask } from '../fit/fit-task.ts'
import { judgeChances } from './judge-chances.ts'
import { judgeModes, type Judgement } from './judge-modes.ts'
import { makeIssue } from '../make-issue.ts'
import { withholdInputs } from './withhold-inputs.ts'

/** All that a judgement hangs on. */
export interface DossierJudgeRequest {
  readonly task: FitTask
  /** Draws narrowed to the figures before the split alone. */
  readonly draws: Draws
  readonly pool: EnginePool
  readonly seed: number
}

/** The marks under one condition, beside those of the draws as things were done. */
export interface Condition extends Judgement {
  /** A condition of forecast.csv, `PURE_FORECAST` or `PRIORS`. */
  readonly id: string
}

/** What `thaw judge` tells. */
export interface DossierJudgement {
  /** When the first of the figures begins that are held out. */
  readonly split: Years
  readonly seed: number
  /** Of the model, record and draws that were judged. */
  readonly marks: JudgingMarks
  readonly asDone: Judgement
  readonly conditions: readonly Condition[]
  /** By the id of chances.csv, in its order. */
  readonly chances: ReadonlyMap<string, JudgedChance>
}

/**
 * Runs all conditions with equally many draws. A condition of its own is each of forecast.csv, all of them
 * together where there are several, and the priors.
 *
 * Issues: CA101 to CA106. With a row of forecast.csv that cannot be withheld none of its conditions is run.
 */
export async function judgeDossier(
  request: DossierJudgeRequest,
): Promise<Checked<DossierJudgement>> {
  const { task, draws, seed } = request
  const { dossier, program } = task
  const plain = { ...request, program }
  const asDone = await judgeModes(plain)
  const withheld = await judgeWithheld(request)
  const priors = drawDesign('lhs', task.parameters, draws.count, seed)
  const byPriors = { id: PRIORS, ...(await judgeModes({ ...plain, draws: priors })) }
  const chances = await judgeAllChances(request, priors)
  const conditions = [...withheld.value, byPriors]
  return {
    value: {
      ...{ split: splitOf(task), seed, marks: marksOf(dossier), asDone, conditions },
      chances: chances.value,
    },
    issues: [
      ...withheld.issues,
      ...lostIssues([{ id: AS_DONE, ...asDone }, ...conditions]),
      ...chances.issues,
    ],
  }
}

/** Runs that `judgeDossier` makes of so many draws, to tell how far it is. */
export function countJudgeRuns({ dossier }: FitTask, draws: number): number {
  const names = new Set(dossier.withheld.map(({ condition }) => condition)).size
  const conditions = names > 1 ? names + 1 : names
  return draws * (2 + conditions + (dossier.chances.size > 0 ? 2 : 0))
}

/** What the draws say of each chance, and beside it the priors. */
async function judgeAllChances(
  { task, draws, pool }: DossierJudgeRequest,
  priors: Draws,
): Promise<Checked<ReadonlyMap<string, JudgedChance>>> {
  const { program, dossier } = task
  const chances = [...dossier.chances.values()]
  const own = await judgeChances({ chances, program, draws, pool })
  const byPriors = await judgeChances({ chances, program, draws: priors, pool })
  const judged = chances.flatMap((chance, index) => {
    const { id, says, modelName, at } = chance
    const [share, prior] = [own.value[index], byPriors.value[index]]
    if (share === undefined || prior === undefined) return []
    const told = { says, variable: modelName, at: at.start, ...share, byPriors: prior }
    return [[id, told] as const]
  })
  // A chance that is none is told once.
  const issues = own.issues.length > 0 ? own.issues : byPriors.issues
  return { value: new Map(judged), issues }
}

async function judgeWithheld(request: DossierJudgeRequest): Promise<Checked<readonly Condition[]>> {
  const { task } = request
  const rows = task.dossier.withheld
  const split = splitOf(task)
  const conditions: Condition[] = []
  const names = [...new Set(rows.map(({ condition }) => condition))]
  const all = withholdInputs(task.program, rows, split)
  if (all.issues.length > 0) return { value: [], issues: [...reserved(rows), ...all.issues] }
  for (const id of names) {
    const own = rows.filter(({ condition }) => condition === id)
    const program = withholdInputs(task.program, own, split).value
    conditions.push({ id, ...(await judgeModes({ ...request, program })) })
  }
  if (names.length > 1) {
    conditions.push({
      id: PURE_FORECAST,
      ...(await judgeModes({ ...request, program: all.value })),
    })
  }
  return { value: conditions, issues: reserved(rows) }
}

/** Issues: CA103. */
function reserved(rows: readonly WithheldInput[]): readonly Issue[] {
  return rows
    .filter(({ condition }) => [AS_DONE, PURE_FORECAST, PRIORS].includes(condition))
    .map(({ condition, span }) => makeIssue('CA103', span, { condition }))
}

/** Issues: CA104, CA105. */
function lostIssues(conditions: readonly Condition[]): readonly Issue[] {
  return conditions
    .filter(({ lostDraws }) => lostDraws > 0)
    .map(({ id, draws, lostDraws }) => {
      const data = { condition: id, lost: lostDraws, count: draws + lostDraws }
      return makeIssue(draws === 0 ? 'CA105' : 'CA104', undefined, data)
    })
}
