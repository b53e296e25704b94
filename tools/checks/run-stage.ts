/** Runs one stage and says how many checks passed and failed. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from './stages.ts'

export interface StageResult {
  readonly passed: number
  readonly failed: number
  /** Tests that could not run here, each of which says so by name. */
  readonly skipped: number
  /** What the programs printed, both streams in order. */
  readonly output: string
}

/** Runs the commands of a stage in `root`; never throws. */
export async function runStage(
  stage: Stage,
  root: string,
  env: Readonly<Record<string, string>> = {},
): Promise<StageResult> {
  const report = stage.report === undefined ? undefined : join(root, stage.report)
  if (report !== undefined) rmSync(report, { force: true })
  const printed: string[] = []
  let isFine = true
  for (const command of stage.commands) {
    const { code, output } = await runNode(command, root, env)
    printed.push(output)
    isFine = code === 0
    if (!isFine) break
  }
  const output = printed.join('')
  if (report === undefined)
    return { passed: Number(isFine), failed: Number(!isFine), skipped: 0, output }
  return { ...countTests(report, isFine), output }
}

/** A runner that fails without naming a failed test has failed once. */
function countTests(report: string, isFine: boolean): Omit<StageResult, 'output'> {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
    readonly numPendingTests: number
  }
  const failed = counts.numFailedTests
  return {
    passed: counts.numPassedTests,
    failed: isFine ? failed : Math.max(1, failed),
    skipped: counts.numPendingTests,
  }
}

interface Finished {
  readonly code: number
  readonly output: string
}

function runNode(
  args: readonly string[],
  root: string,
  env: Readonly<Record<string, string>>,
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, TZ: 'UTC', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const parts: string[] = []
    const keep = (chunk: Buffer): void => void parts.push(chunk.toString('utf8'))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      resolve({ code: 1, output: `${parts.join('')}${error.message}\n` })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: parts.join('') })
    })
  })
}
