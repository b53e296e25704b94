/** `thaw judge`: how near the draws of a dossier come to the record, also on years they have not seen. */
import { join } from 'node:path'
import { judgeDossier, judgingOf, runChecks, type Judged } from '@thaw/calibration'
import { hasErrors } from '@thaw/core'
import { judgingFile } from '@thaw/dossier'
import { openPool } from '@thaw/pool'
import { deliverFile } from '../deliver-text.ts'
import { FAULTY_INPUT, FINE, WRONG_USAGE } from '../exit-codes.ts'
import { insideDossier } from '../inside-dossier.ts'
import { printJudging } from '../judge/judge-json.ts'
import { tellJudgement } from '../judge/judge-table.ts'
import { keptSplits } from '../judge/kept-splits.ts'
import { openJudged, type JudgedInput } from '../judge/open-judged.ts'
import { parseWhole, seedOption } from '../run/parse-whole.ts'
import type { Surroundings } from '../surroundings.ts'
import { textsOf } from '../tables/read-text.ts'
import { printIssues } from '../tell-issues.ts'

/** What `thaw judge` was asked for, as the command line has it. */
export interface JudgeOptions {
  readonly json?: boolean
  readonly split?: string
  readonly draws?: string
  readonly seed?: string
  readonly write?: boolean
}

/** Prints the judgement; exit code 1 where something stands in its way. */
export async function judgeCommand(
  path: string | undefined,
  options: JudgeOptions,
  surroundings: Surroundings,
): Promise<number> {
  const seed = parseWhole(options.seed, seedOption, 1)
  if (seed.issues.length > 0) {
    surroundings.err(printIssues(seed.issues, new Map()))
    return WRONG_USAGE
  }
  const { value: input, issues, texts } = await openJudged(path, options, surroundings)
  if (input === undefined || hasErrors(issues)) {
    surroundings.err(printIssues(issues, texts))
    return FAULTY_INPUT
  }
  const { judged, issues: found } = await judge(input, seed.value)
  const faults = found.map((issue) => insideDossier(issue, input.name))
  if (faults.length > 0) {
    surroundings.err(printIssues(faults, await textsOf(faults, surroundings.cwd)))
  }
  if (hasErrors(faults)) return FAULTY_INPUT
  const text = printJudging(judgingOf(judged))
  surroundings.out(options.json === true ? text : tellJudgement(judged))
  if (options.write !== true) return FINE
  const out = join(input.folder, judgingFile)
  return deliverFile(`${text}\n`, { out }, surroundings)
}

async function judge(
  { task, draws }: JudgedInput,
  seed: number,
): Promise<{
  readonly judged: Judged
  readonly issues: Awaited<ReturnType<typeof judgeDossier>>['issues']
}> {
  const pool = openPool()
  try {
    const { value: judgement, issues } = await judgeDossier({ task, draws, pool, seed })
    const { dossier, program } = task
    const checks = hasErrors(issues) ? [] : await runChecks({ dossier, program }, draws, pool)
    return { judged: { task, judgement, checks, splits: keptSplits(dossier) }, issues }
  } finally {
    await pool.close()
  }
}
