/** Reads judging.json: what `thaw judge --write` keeps in a dossier. */
import type { Checked } from '@thaw/core'
import * as v from 'valibot'
import { judgingFile } from '../dossier-files.ts'
import { makeIssue } from '../read/make-issue.ts'
import { parseJson } from '../read/parse-json.ts'
import type { FileText } from '../read/place-in-text.ts'
import { readYaml } from '../read/read-yaml.ts'
import type { Judging } from '../schema/judging.ts'
import type { Intake } from './intake.ts'
import { judgingSchema } from './judging-schema.ts'

/** The judgement; undefined where there is none or it cannot be read. */
export function loadJudging(intake: Intake): Judging | undefined {
  const text = intake.text(judgingFile)
  return text === undefined ? undefined : intake.take(readJudging({ file: judgingFile, text }))
}

/**
 * Issues: DO007; DO229 at the first field that does not fit, since a judgement of another version of `thaw` has
 * the same fault in every mode.
 */
function readJudging(source: FileText): Checked<Judging | undefined> {
  const json = parseJson(source)
  if (json.issues.length > 0) return { value: undefined, issues: json.issues }
  const parsed = v.safeParse(judgingSchema, json.value)
  if (parsed.success) return { value: parsed.output, issues: [] }
  const [first] = parsed.issues
  const path = (first.path ?? []).map((item) => item.key as string | number)
  const data = {
    field: path.length === 0 ? 'The file' : path.join('.'),
    expected: first.message,
    others: parsed.issues.length - 1,
  }
  // JSON is YAML too, and the reader of YAML knows the place of each field.
  return {
    value: undefined,
    issues: [makeIssue('DO229', readYaml(source).value.spanAt(path), data)],
  }
}
