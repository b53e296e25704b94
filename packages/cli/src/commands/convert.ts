/** `thaw convert`: a model file of any language as XMILE. */
import { basename } from 'node:path'
import type { Checked, Issue } from '@thaw/core'
import { toXmile } from '@thaw/convert'
import type { ModelDocument } from '@thaw/syntax'
import { printXmile } from '@thaw/xmile'
import { cliIssue } from '../cli-issue.ts'
import { deliverFile } from '../deliver-text.ts'
import { FAULTY_INPUT, WRONG_USAGE } from '../exit-codes.ts'
import { ontoInput } from '../onto-input.ts'
import { openSubject, type Subject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { countIssues, issuesOfRun, printIssues } from '../tell-issues.ts'

/** Where the XMILE goes, and what the model reads beside itself. */
export interface ConvertOptions {
  readonly out: string
  /** Files with the series of data variables. */
  readonly data?: readonly string[]
}

/** Writes the model as XMILE; says what is lost, and writes nothing where the numbers would be others. */
export async function convertCommand(
  path: string,
  { out, data = [] }: ConvertOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { err } = surroundings
  const subject = await openSubject(path, surroundings, data)
  const onto = ontoInput(out, [path, ...data, ...(subject.tables ?? [])], surroundings)
  const [folder] = refusals(subject, path)
  const [refused] = [folder, ...onto, ...misnamed(out)].filter((one) => one !== undefined)
  if (refused !== undefined) {
    err(printIssues([refused]))
    return refused === folder ? FAULTY_INPUT : WRONG_USAGE
  }
  const { value: document, issues: lost } = convert(subject)
  const issues = [...issuesOfRun(subject.issues, path), ...lost]
  if (issues.length > 0) err(`${printIssues(issues, subject.texts)}\n`)
  if (document === undefined) {
    err(`${countIssues(issues)}; nothing was written`)
    return FAULTY_INPUT
  }
  return deliverFile(printXmile(document), { out }, surroundings)
}

function refusals({ dossier }: Subject, path: string): readonly Issue[] {
  return dossier === undefined ? [] : [cliIssue('CL111', { path })]
}

/** XMILE under another language's ending would be read as that language. */
function misnamed(out: string): readonly Issue[] {
  return /\.(xmile|stmx|itmx|xml)$/i.test(out) ? [] : [cliIssue('CL113', { path: out })]
}

/** XMILE is written as it was read, with what it imports; any other language from the model that it means. */
function convert({ document, model, tables = [] }: Subject): Checked<ModelDocument | undefined> {
  if (document === undefined || model === undefined) return { value: undefined, issues: [] }
  if (document.language !== 'xmile') return toXmile(model)
  return { value: document, issues: tables.length === 0 ? [] : [importsLost(tables)] }
}

function importsLost(tables: readonly string[]): Issue {
  const names = [...new Set(tables.map((path) => `"${basename(path)}"`))]
  return cliIssue('CL119', { tables: names.join(', ') })
}
