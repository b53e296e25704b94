/** Reads checks.yaml: every check with the model's own names, and everything that is wrong. */
import type { Checked, Issue } from '@thaw/core'
import * as v from 'valibot'
import { isRecord } from '../read/fields.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { FileText } from '../read/place-in-text.ts'
import { readYaml, type FieldPath, type YamlFile } from '../read/read-yaml.ts'
import type { RealityCheck } from '../schema/reality-check.ts'
import { checkFields, type WrittenCheck } from './check-fields.ts'
import type { CheckContext } from './check-context.ts'
import { joinExpectation } from './join-expectation.ts'
import { joinWorld } from './join-world.ts'

/** Where the checks stand. */
export const checksFile = 'checks.yaml'

/** What checks may name. */
export type CheckTables = Omit<CheckContext, 'file' | 'report'>

/**
 * The checks in the file's order, by id; one with a fault is left out.
 *
 * Issues: DO006, DO008, DO009, DO011 for the fields; DO201 for an id that stands twice; DO202 and DO217
 * for levers, stops and links; DO214 and DO215 for variables; DO251 and DO252 for what is expected.
 * Without a model no name is looked up, and there are no checks.
 */
export function loadRealityChecks(
  source: FileText,
  tables: CheckTables,
): Checked<ReadonlyMap<string, RealityCheck>> {
  const yaml = readYaml(source)
  const issues = [...yaml.issues]
  const checks = new Map<string, RealityCheck>()
  const context: CheckContext = {
    ...tables,
    file: yaml.value,
    report: (...found) => void issues.push(...found),
  }
  const written = issues.length > 0 ? [] : listOf(context)
  written.forEach((one, at) => {
    const parsed = v.safeParse(checkFields, one)
    if (!parsed.success) {
      context.report(...parsed.issues.map((issue) => fieldIssue(['checks', at], issue, yaml.value)))
      return
    }
    const { id } = parsed.output
    const span = yaml.value.spanAt(['checks', at, 'id'])
    const first = checks.get(id)
    if (first !== undefined) {
      const related = [{ note: 'first stands here', span: first.span }]
      context.report(makeIssue('DO201', span, { id }, related))
      return
    }
    const check = tables.model && joinCheck(parsed.output, ['checks', at], context)
    if (check !== undefined) checks.set(id, check)
  })
  return { value: checks, issues }
}

/** The items under `checks`. */
function listOf({ file, report }: CheckContext): readonly unknown[] {
  const record = isRecord(file.value) ? file.value : {}
  for (const field of Object.keys(record).filter((key) => key !== 'checks')) {
    const advice = 'Only "checks" is read here.'
    report(makeIssue('DO009', file.keySpan([field]), { field, advice }))
  }
  const { checks } = record
  if (Array.isArray(checks)) return checks as readonly unknown[]
  const expected = 'a list of checks, each with id, says and expect'
  const code = checks === undefined ? 'DO011' : 'DO008'
  report(makeIssue(code, file.spanAt(['checks']), { field: 'checks', expected }))
  return []
}

function fieldIssue(path: FieldPath, issue: v.BaseIssue<unknown>, file: YamlFile): Issue {
  const full = [...path, ...(issue.path ?? []).map((item) => item.key as string | number)]
  const isUnread = issue.type === 'strict_object' && issue.expected === 'never'
  const expected = isUnread ? 'left out or corrected: nothing reads it' : issue.message
  const span = isUnread ? file.keySpan(full) : file.spanAt(full)
  return makeIssue('DO008', span, { field: full.join('.'), expected })
}

function joinCheck(
  written: WrittenCheck,
  path: FieldPath,
  context: CheckContext,
): RealityCheck | undefined {
  const world = joinWorld(written.when, [...path, 'when'], context)
  const expectations = written.expect.map((one, at) =>
    joinExpectation(one, [...path, 'expect', at], context),
  )
  if (world === undefined || expectations.includes(undefined)) return undefined
  const found = expectations.flatMap((one) => one ?? [])
  if (world.corners !== undefined && found.some(looksBack)) {
    const reason = 'compares with the world as done, which a corner of all levers has none of'
    context.report(makeIssue('DO251', context.file.spanAt([...path, 'expect']), { reason }))
    return undefined
  }
  return {
    id: written.id,
    sentence: written.says,
    world,
    expectations: found,
    needed: written.needed,
    argued: written.argued,
    span: context.file.spanAt([...path, 'id']),
  }
}

/** Whether something is compared with the world as it was. */
function looksBack({ measure, bounds }: RealityCheck['expectations'][number]): boolean {
  return measure.word === 'shift' || bounds.some(({ yardstick }) => yardstick.kind === 'asDone')
}
