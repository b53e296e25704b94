import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runStage } from './run-stage.ts'

function script(text: string): { readonly root: string; readonly command: readonly string[] } {
  const root = mkdtempSync(join(tmpdir(), 'thaw-stage-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  writeFileSync(join(root, 'script.mjs'), text)
  return { root, command: ['script.mjs'] }
}

/** A program that leaves a report of tests and ends with `code`. */
function runner(passed: number, failed: number, code: number): ReturnType<typeof script> {
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 2 }
  return script(
    `import { writeFileSync } from 'node:fs'\n` +
      `writeFileSync('report.json', ${JSON.stringify(JSON.stringify(counts))})\n` +
      `process.exitCode = ${code}\n`,
  )
}

describe('a stage', () => {
  it('without a report is one check, passed or failed by its exit code', async () => {
    const fine = script("console.log('all is well')")
    expect(await runStage({ name: 'x', commands: [fine.command] }, fine.root)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
      output: 'all is well\n',
    })
    const bad = script("console.error('not well'); process.exitCode = 3")
    expect(await runStage({ name: 'x', commands: [bad.command, bad.command] }, bad.root)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      output: 'not well\n',
    })
  })

  it.each([
    [5, 0, 0, { passed: 5, failed: 0 }],
    [5, 2, 1, { passed: 5, failed: 2 }],
    [5, 0, 1, { passed: 5, failed: 1 }],
  ])('with %i passed and %i failed tests and exit code %i counts them', async (...row) => {
    const [passed, failed, code, expected] = row
    const { root, command } = runner(passed, failed, code)
    const result = await runStage({ name: 'x', commands: [command], report: 'report.json' }, root)
    expect(result).toMatchObject({ ...expected, skipped: 2 })
  })

  it('that leaves no report has failed once', async () => {
    const { root, command } = script('')
    const result = await runStage({ name: 'x', commands: [command], report: 'report.json' }, root)
    expect(result).toMatchObject({ passed: 0, failed: 1 })
  })
})
