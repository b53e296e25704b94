/** From the options of `thaw sweep` to what is run; everything wrong with them is told at once. */
import type { Issue } from '@thaw/core'
import { checkBatch, type InputValues, type Program } from '@thaw/engine'
import { cliIssue } from '../cli-issue.ts'
import type { RowWindow } from '../run/parse-window.ts'
import { planRun, type ModelSubject, type Planned, type PlanOptions } from '../run/plan-run.ts'
import type { Surroundings } from '../surroundings.ts'
import { readText, textsOf } from '../tables/read-text.ts'
import { parseLevels, parseShard, type Shard } from './parse-sweep-options.ts'
import { readDesign, type Design } from './read-design.ts'

/** What a call of `thaw sweep` may say, beside what `thaw run` takes. */
export interface SweepOptions extends PlanOptions {
  readonly design: string
  readonly out: string
  readonly shard?: string
  readonly quantiles?: string
  readonly progress?: boolean
  /** Files with the series of data variables. */
  readonly data?: readonly string[]
}

/** A sweep made ready. */
export interface SweepWork {
  readonly program: Program
  readonly design: Design
  readonly shard: Shard
  /** Settings that are the same in every run. */
  readonly inputs: InputValues
  readonly outputs: readonly string[]
  readonly window: RowWindow
  readonly seed: number
  /** Levels of quantiles; undefined for the runs themselves. */
  readonly levels: readonly number[] | undefined
}

/** Reads the design and the options. Undefined where the design cannot be read. */
export async function planSweep(
  subject: ModelSubject,
  options: SweepOptions,
  surroundings: Surroundings,
): Promise<Planned<SweepWork | undefined>> {
  const { cwd } = surroundings
  const plan = await planRun(subject, options, surroundings)
  const read = await readText(options.design, cwd)
  if (read.value === undefined) {
    return { value: undefined, issues: [...plan.issues, ...read.issues], texts: plan.texts }
  }
  const { program, inputs, set, outputs, window, seed } = plan.value
  const scope = { subject: subject.name, program, dossier: subject.dossier }
  const design = readDesign(read.value, scope)
  const shard = parseShard(options.shard, design.value.count)
  const levels = parseLevels(options.quantiles)
  const issues: readonly Issue[] = [
    ...plan.issues,
    ...checkBatch(program),
    ...[design, shard, levels].flatMap((one) => one.issues),
    ...(options.shard !== undefined && options.quantiles !== undefined ? [partlyQuantiles()] : []),
    ...design.value.names.flatMap((name) => (name in set ? [cliIssue('CL011', { name })] : [])),
  ]
  const isSet = new Set(design.value.names)
  const others = Object.entries(inputs).filter(([name]) => !isSet.has(name))
  return {
    value: {
      ...{ program, design: design.value, shard: shard.value, outputs, window, seed },
      ...{ inputs: Object.fromEntries(others), levels: levels.value },
    },
    issues,
    texts: await textsOf(issues, cwd),
  }
}

function partlyQuantiles(): Issue {
  const why = 'quantiles of parts cannot be put together'
  return cliIssue('CL017', { first: '--shard', second: '--quantiles', why })
}
