/** Opens a model whose numbers go into a file: it must be without errors, and the file none that is read. */
import { FAULTY_INPUT, WRONG_USAGE } from '../exit-codes.ts'
import { ontoInput } from '../onto-input.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { issuesOfRun, printIssues } from '../tell-issues.ts'
import type { ModelSubject } from './plan-run.ts'

/** Where the numbers go, and which files are read beside the model. */
export interface RunFiles {
  readonly out: string | undefined
  readonly read: readonly (string | undefined)[]
  /** Files with the series of data variables. */
  readonly data: readonly string[] | undefined
}

/** The subject, or the exit code after what is wrong was printed. Issues: those of the model, CL110. */
export async function openToRun(
  path: string,
  { out, read, data = [] }: RunFiles,
  surroundings: Surroundings,
): Promise<ModelSubject | number> {
  const subject = await openSubject(path, surroundings, data)
  const { model, tables = [] } = subject
  if (model === undefined) {
    surroundings.err(printIssues(issuesOfRun(subject.issues, path), subject.texts))
    return FAULTY_INPUT
  }
  const onto = ontoInput(out, [path, ...read, ...data, ...tables], surroundings)
  if (onto.length > 0) {
    surroundings.err(printIssues(onto))
    return WRONG_USAGE
  }
  return { ...subject, model }
}
