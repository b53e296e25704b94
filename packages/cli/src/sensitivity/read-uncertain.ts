/** Which inputs are uncertain: by a table that the call names, or as a dossier has them. */
import type { Parameter } from '@thaw/analysis'
import { parametersOfDossier } from '@thaw/calibration'
import type { Issue } from '@thaw/core'
import { lower } from '@thaw/engine'
import { cliIssue } from '../cli-issue.ts'
import { findTarget, parseSettings } from '../run/parse-settings.ts'
import type { ModelSubject, Planned } from '../run/plan-run.ts'
import { parametersOfTable } from '../sample/read-parameters.ts'
import { readText } from '../tables/read-text.ts'

/** Files of a dossier without whose rows the parameters or their values would be other ones. */
const READ = /(^|\/)(parameters\.csv|levers\.csv|posterior\.(csv|yaml))$/

/**
 * The parameters by the names that the program has. Issues: those of a dossier's own tables, CL007, CL008, CL035,
 * CL036, CL103, CL131, and those of `parametersOfTable`.
 */
export async function readUncertain(
  subject: ModelSubject,
  table: string | undefined,
  cwd: string,
): Promise<Planned<readonly Parameter[]>> {
  const { dossier, name, issues, texts } = subject
  if (table !== undefined) return readTable(subject, table, cwd)
  if (dossier === undefined) {
    return { value: [], issues: [cliIssue('CL131', { path: name })], texts: new Map() }
  }
  const faults = issues.filter(
    ({ severity, span }) => severity === 'error' && READ.test(span?.file ?? ''),
  )
  const value = parametersOfDossier(dossier)
  const none = value.length === 0 && faults.length === 0 ? [cliIssue('CL036', { path: name })] : []
  return { value, issues: [...faults, ...none], texts }
}

async function readTable(
  { model, name: subject, dossier }: ModelSubject,
  path: string,
  cwd: string,
): Promise<Planned<readonly Parameter[]>> {
  const text = await readText(path, cwd)
  if (text.value === undefined) return { value: [], issues: text.issues, texts: new Map() }
  const { value, issues } = parametersOfTable(text.value)
  const scope = { subject, program: lower(model), dossier }
  const found = value.map((parameter) => ({
    parameter,
    input: findTarget(parameter.name, scope)?.input,
  }))
  const unknown = found.flatMap(({ parameter: { name, span }, input }) =>
    input === undefined
      ? parseSettings([{ text: name, name, value: '0', span }], scope).issues
      : [],
  )
  const again = found.filter(
    ({ input }, index) =>
      input !== undefined && found.findIndex((one) => one.input === input) < index,
  )
  // The same words twice were told with the table.
  const twice = again.flatMap(({ parameter: { name, span } }): readonly Issue[] =>
    issues.some(({ code }) => code === 'CL035') ? [] : [cliIssue('CL035', { name }, span)],
  )
  return {
    value: found.flatMap(({ parameter: { prior }, input }) =>
      input === undefined ? [] : [{ name: input, prior }],
    ),
    issues: [...issues, ...unknown, ...twice],
    texts: new Map([[path, text.value.text]]),
  }
}
