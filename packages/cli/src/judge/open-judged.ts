/** Reads what a judgement needs: a dossier without faults, draws that fit it, and a split. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { faultsOfTask, fitTaskOf, narrowingFigures, type FitTask } from '@thaw/calibration'
import type { Checked, Issue } from '@thaw/core'
import { judgingFile, loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'
import type { Draws } from '@thaw/engine'
import { faultsOfInputs } from '../calibrate/faults-of-inputs.ts'
import { cliIssue } from '../cli-issue.ts'
import { insideDossier, moveIssue, pathInside } from '../inside-dossier.ts'
import { readBytes } from '../read-bytes.ts'
import { posteriorDraws } from '../run/posterior-draws.ts'
import { openSubject, type Subject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { textsOf } from '../tables/read-text.ts'
import { parseMoving, type MovingChoice } from './parse-moving.ts'

/** What of the call says which draws are judged, and by which years. */
export interface JudgedChoice extends MovingChoice {
  readonly split?: string
  readonly draws?: string
}

/** What is judged, and by what. */
export interface JudgedInput {
  readonly task: FitTask
  readonly draws: Draws
  /** For which draws are made anew. */
  readonly splits: readonly number[]
  /** Folder of the dossier, and the path by which a person calls it. */
  readonly folder: string
  readonly name: string
}

/** What was read, with the texts that issues point into. */
export interface OpenedInput extends Checked<JudgedInput | undefined> {
  readonly texts: ReadonlyMap<string, string>
}

/** Draws of another model or record: a warning for a page, an error where they are judged. */
const OTHER_MARK = 'DO224'

/** Issues on whether draws and dossier fit together. */
const ON_DRAWS = /^DO(22\d|265)$/

/** Draws of another fit.csv: what draws that were made for another split must be. */
const OTHER_FIT = 'DO265'

/** Nothing is fitted, nothing is held out: no news where a row that would be has a fault of its own. */
const ABSENCES: ReadonlySet<string> = new Set(['CA002', 'CL121'])

/** Issues: CL101, CL102, CL103, CL121 to CL126, CA001 to CA003, and all of the dossier. */
export async function openJudged(
  path: string | undefined,
  choice: JudgedChoice,
  surroundings: Surroundings,
): Promise<OpenedInput> {
  const { cwd, defaultDossier } = surroundings
  const subject = await openSubject(path, surroundings)
  if (subject.dossier === undefined) {
    const none = cliIssue('CL125', { path: subject.name })
    return {
      value: undefined,
      issues: subject.issues.length > 0 ? subject.issues : [none],
      texts: subject.texts,
    }
  }
  const folder = path === undefined ? defaultDossier : resolve(cwd, path)
  const { value: dossier, issues } =
    choice.draws === undefined
      ? { value: subject.dossier, issues: subject.issues }
      : await withDraws(choice.draws, { folder, subject }, cwd)
  const kept = pathInside(subject.name, judgingFile)
  const told = issues.filter(
    ({ code, span }) =>
      // What an earlier judgement left is no reason not to judge anew.
      span?.file !== kept && (choice.split === undefined || code !== OTHER_FIT),
  )
  const strict = told.map((issue): Issue =>
    issue.code === OTHER_MARK ? { ...issue, severity: 'error' } : issue,
  )
  const { value: task, issues: faults } = readTask(dossier, choice, subject.name)
  const hasCause = faultsOfInputs(told).length > 0
  const news = faults.filter(({ code }) => !hasCause || !ABSENCES.has(code))
  const { posterior, fits } = dossier
  const moving = parseMoving(choice, fits)
  const value =
    task === undefined || posterior === undefined
      ? undefined
      : { task, folder, name: subject.name, draws: posteriorDraws(posterior), splits: moving.value }
  const all = [
    ...strict,
    ...news.map((issue) => insideDossier(issue, subject.name)),
    ...moving.issues,
  ]
  return { value, issues: all, texts: await textsOf(all, cwd) }
}

/** Where the dossier stands, and how it was read. */
interface Place {
  readonly folder: string
  readonly subject: Subject
}

/** The dossier with the draws of another file, and with the account of the same name beside it if any. */
async function withDraws(
  path: string,
  { folder, subject }: Place,
  cwd: string,
): Promise<Checked<Dossier>> {
  const { value: table, issues: unread } = await readBytes(path, cwd)
  if (table === undefined) {
    const own = subject.dossier ?? loadDossier(new Map()).value
    return { value: own, issues: [...subject.issues, ...unread] }
  }
  const account = path.replace(/\.csv$/i, '.yaml')
  const words = await readFile(resolve(cwd, account)).catch(() => new Uint8Array())
  const { value: files } = await readDossierFolder(folder)
  const replaced = new Map([...files, ['posterior.csv', table], ['posterior.yaml', words]])
  const { value, issues } = loadDossier(replaced)
  const named = (file: string): string => {
    if (file === 'posterior.csv') return path
    return file === 'posterior.yaml' ? account : pathInside(subject.name, file)
  }
  const isOnDraws = ({ code, span }: Issue): boolean =>
    ON_DRAWS.test(code) || /(^|\/)posterior\.(csv|yaml)$/.test(span?.file ?? '')
  const found = issues.filter(isOnDraws).map((issue) => moveIssue(issue, named))
  return { value, issues: [...subject.issues.filter((issue) => !isOnDraws(issue)), ...found] }
}

/** Issues: CL121 to CL124, CA001 to CA003. */
function readTask(
  dossier: Dossier,
  choice: JudgedChoice,
  name: string,
): Checked<FitTask | undefined> {
  const whole = fitTaskOf(dossier)
  if (whole === undefined) return { value: undefined, issues: [] }
  const split = parseSplit(choice, whole, dossier.posterior?.meta.split)
  const task = fitTaskOf(dossier, split.value) ?? whole
  const holdsBack = task.modes.some(({ heldOut }) => heldOut.length > 0)
  // Where nothing is fitted either, CA002 says it all.
  const isFitted = narrowingFigures(task.modes).length > 0
  return {
    value: task,
    issues: [
      ...split.issues,
      ...faultsOfTask(task),
      ...(isFitted && !holdsBack ? [cliIssue('CL121', {})] : []),
      ...(dossier.posterior === undefined ? [cliIssue('CL122', { path: name })] : []),
    ],
  }
}

/** The end of every fitted stretch that reaches beyond it; Infinity where none was named. `seen`: what draws say of it. */
function parseSplit(
  { split, draws }: JudgedChoice,
  { modes }: FitTask,
  seen: number | undefined,
): Checked<number> {
  if (split === undefined) return { value: Infinity, issues: [] }
  const first = Math.min(...modes.map(({ target }) => target.from))
  const last = Math.max(...modes.map(({ until }) => until))
  const value = /^\d+(\.\d+)?$/.test(split) ? Number(split) : NaN
  if (!(value > first && value <= last)) {
    const expected = `a year after ${first} and up to ${last}`
    const data = { value: split, expected, example: Math.floor((first + last) / 2) }
    return { value: Infinity, issues: modes.length === 0 ? [] : [cliIssue('CL124', data)] }
  }
  const isNew = modes.some(({ until }) => until > value)
  const until = seen ?? (draws === undefined && isNew ? last : value)
  const data = { file: draws ?? 'posterior.csv', split: value, until }
  return { value, issues: until > value ? [cliIssue('CL123', data)] : [] }
}
