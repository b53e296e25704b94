/** Reads posterior.csv (draws) and posterior.yaml (how they were made). */
import type { Checked, Issue } from '@thaw/core'
import * as v from 'valibot'
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import { text, textOrNone } from '../read/fields.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf, placeInText, type FileText } from '../read/place-in-text.ts'
import { readYaml } from '../read/read-yaml.ts'
import { splitCsv } from '../read/split-csv.ts'
import type { Posterior, PosteriorMeta } from '../schema/parameter.ts'
import type { Intake } from './intake.ts'

/** Where the draws stand. */
export const drawsFile = 'posterior.csv'
/** Where it stands how the draws were made. */
export const accountFile = 'posterior.yaml'

const count = v.optional(v.pipe(v.number('a number'), v.minValue(0, 'zero or more')))

const account = v.object({
  method: textOrNone,
  seed: count,
  draws: count,
  candidates: count,
  effective_sample: count,
  r_hat: count,
  chains: count,
  sweeps: count,
  fitted_series: v.optional(v.array(text, 'a list of series ids'), []),
  model_hash: textOrNone,
  data_hash: textOrNone,
  priors_hash: textOrNone,
  fit_hash: textOrNone,
  split: v.optional(v.number('a year')),
  calibrated: v.optional(v.boolean('true or false'), false),
  note: textOrNone,
})

/** The draws; undefined where there are none or their numbers cannot be read. */
export function loadPosterior(intake: Intake, names: ModelNames): Posterior | undefined {
  const table = intake.text(drawsFile)
  if (table === undefined) return undefined
  const draws = intake.take(readDraws({ file: drawsFile, text: table }))
  const words = intake.text(accountFile)
  if (words === undefined && !intake.paths.includes(accountFile)) {
    intake.report(makeIssue('DO223', beginningOf(drawsFile)))
  }
  const meta = intake.take(readAccount({ file: accountFile, text: words ?? '' }))
  if (draws === undefined) return undefined
  const joined = draws.header.map((name) => joinVariable(name, names))
  return {
    meta,
    variables: joined.map(({ variableKey }) => variableKey),
    modelNames: joined.map(({ modelName }) => modelName),
    drawCount: draws.drawCount,
    values: draws.values,
  }
}

/** Issues: DO006 and DO008. */
function readAccount(source: FileText): Checked<PosteriorMeta> {
  const yaml = readYaml(source)
  const parsed = v.safeParse(account, yaml.value.value ?? {})
  const found = parsed.success ? parsed.output : v.parse(account, {})
  const faults = (parsed.issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    const data = { field: path.join('.'), expected: issue.message }
    return makeIssue('DO008', yaml.value.spanAt(path), data)
  })
  const value: PosteriorMeta = {
    method: found.method,
    seed: found.seed,
    draws: found.draws,
    candidates: found.candidates,
    effectiveSample: found.effective_sample,
    rHat: found.r_hat,
    chains: found.chains,
    sweeps: found.sweeps,
    fittedSeries: found.fitted_series,
    modelHash: found.model_hash,
    dataHash: found.data_hash,
    priorsHash: found.priors_hash,
    fitHash: found.fit_hash,
    split: found.split,
    markSpans: {
      model: yaml.value.spanAt(['model_hash']),
      record: yaml.value.spanAt(['data_hash']),
      priors: yaml.value.spanAt(['priors_hash']),
      fit: yaml.value.spanAt(['fit_hash']),
    },
    isCalibrated: found.calibrated,
    note: found.note,
  }
  return { value, issues: [...yaml.issues, ...faults] }
}

type Draws = Pick<Posterior, 'drawCount' | 'values'> & { readonly header: readonly string[] }

/**
 * Reads the numbers line by line, without the care for quotes that other tables need: there may
 * be a hundred thousand of them.
 *
 * Issues: DO107 for an empty file, DO103 for a row of another length, DO112 for a cell that is no number; the first of
 * each kind only, since one wrong separator would make thousands.
 */
function readDraws(source: FileText): Checked<Draws | undefined> {
  if (source.text.trim() === '') {
    const data = { columns: 'the variable of each row of parameters.csv' }
    return { value: undefined, issues: [makeIssue('DO107', placeInText(source, 0, 0), data)] }
  }
  const lines = source.text.split('\n')
  const header = splitCsv({ file: source.file, text: lines[0] ?? '' }).value[0]?.cells ?? []
  const width = header.length
  const numbers: number[] = []
  let offset = (lines[0] ?? '').length + 1
  for (let index = 1; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').replace(/\r$/, '')
    if (line !== '') {
      const cells = line.split(',')
      const at = { source, offset, line: index + 1 }
      const issue = cells.length === width ? undefined : rowIssue(at, line, cells.length, width)
      const fault = issue ?? pushNumbers(cells, numbers, header, at)
      if (fault !== undefined) return { value: undefined, issues: [fault] }
    }
    offset += (lines[index] ?? '').length + 1
  }
  const value: Draws = {
    header,
    drawCount: width === 0 ? 0 : numbers.length / width,
    values: Float64Array.from(numbers),
  }
  return { value, issues: [] }
}

interface RowPlace {
  readonly source: FileText
  readonly offset: number
  readonly line: number
}

function rowIssue(
  { source, ...known }: RowPlace,
  line: string,
  found: number,
  expected: number,
): Issue {
  const span = placeInText(source, known.offset, known.offset + line.length, known)
  return makeIssue('DO103', span, { found, expected })
}

function pushNumbers(
  cells: readonly string[],
  numbers: number[],
  header: readonly string[],
  { source, ...known }: RowPlace,
): Issue | undefined {
  let start = known.offset
  for (let at = 0; at < cells.length; at += 1) {
    const text = cells[at] ?? ''
    const value = Number(text)
    if (!Number.isFinite(value) || text.trim() === '') {
      const span = placeInText(source, start, start + text.length, known)
      return makeIssue('DO112', span, { text, column: header[at] ?? '' })
    }
    numbers.push(value)
    start += text.length + 1
  }
  return undefined
}
