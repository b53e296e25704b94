/** Runs the stages that are asked for, or all, and ends with the one line that counts them. */
import { fileURLToPath } from 'node:url'
import { ensureBrowser, howToGetABrowser } from './checks/find-browser.ts'
import { runStage } from './checks/run-stage.ts'
import { groups, stages, type Stage } from './checks/stages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Totals {
  passed: number
  failed: number
  readonly notes: string[]
}

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    const names = stages.map(({ name }) => name).join(', ')
    console.error(`There is no stage ${unknown.join(', ')}. The stages are: ${names}.`)
    return 2
  }
  const totals: Totals = { passed: 0, failed: 0, notes: [] }
  const isWanted = ({ name }: Stage): boolean => wanted.length === 0 || wanted.includes(name)
  for (const lanes of groups) {
    await Promise.all(lanes.map((lane) => runLane(lane.filter(isWanted), totals)))
  }
  for (const note of totals.notes) console.log(note)
  console.log(`${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed > 0 ? 1 : 0
}

async function runLane(lane: readonly Stage[], totals: Totals): Promise<void> {
  for (const stage of lane) await runAndTell(stage, totals)
}

async function runAndTell(stage: Stage, totals: Totals): Promise<void> {
  const browser = stage.isBrowser === true ? ensureBrowser() : ''
  if (browser === undefined) {
    totals.notes.push(howToGetABrowser)
    return
  }
  const began = performance.now()
  const result = await runStage(stage, root, browser === '' ? {} : { THAW_BROWSER: browser })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  totals.passed += result.passed
  totals.failed += result.failed
  const isShown = result.failed > 0 || stage.isShown === true
  if (isShown) console.log(result.output.trimEnd())
  if (result.skipped > 0) {
    totals.notes.push(`${result.skipped} tests of "${stage.name}" need files that are not here.`)
  }
  const verdict = result.failed > 0 ? 'FAIL' : 'ok  '
  const counts =
    stage.report === undefined ? '' : `  ${result.passed} of ${result.passed + result.failed}`
  console.log(`${verdict} ${stage.name.padEnd(11)} ${seconds.padStart(6)} s${counts}`)
}

process.exitCode = await main(process.argv.slice(2))
