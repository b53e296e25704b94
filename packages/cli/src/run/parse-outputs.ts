/** `--outputs a,b,"c[d]"`: which variables a table holds. */
import { didYouMean, type Checked, type Issue } from '@thaw/core'
import { checkOutputs, outputNames, type Program } from '@thaw/engine'
import { canonicalName } from '@thaw/syntax'
import { cliIssue } from '../cli-issue.ts'

/**
 * The names as the program prints them, in the order asked for; all where nothing is asked. A variable
 * without brackets stands for all its elements. Issues: CL043, EN005.
 */
export function parseOutputs(
  text: string | undefined,
  program: Program,
): Checked<readonly string[]> {
  if (text === undefined) return { value: outputNames(program), issues: [] }
  const elements = elementsByName(program)
  const asked = cutNames(text)
  const issues: Issue[] = asked.length === 0 ? [cliIssue('CL043', {})] : []
  const names = asked.flatMap((name) => {
    const found = elements.get(keyOf(name))
    if (found !== undefined) return found
    issues.push(...unknownOutput(program, name, elements.keys()))
    return []
  })
  return { value: [...new Set(names)], issues }
}

/** The names between commas that stand in no brackets and no quotation marks. */
function cutNames(text: string): readonly string[] {
  const parts = text.match(/("(\\.|[^"\\])*"|\[[^\]]*\]|[^,])+/g) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** `"Staff"[ doctors ]` and `staff[doctors]` are one. */
function keyOf(name: string): string {
  return canonicalName(name.replaceAll('"', '')).replace(/_*([[\],])_*/g, '$1')
}

/** Names that may be asked for: of elements, and of whole variables with all their elements. */
function elementsByName(program: Program): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { name, isHidden } of program.slots) {
    if (isHidden) continue
    found.set(keyOf(name), [name])
    const at = name.indexOf('[')
    if (at < 0) continue
    const whole = keyOf(name.slice(0, at))
    found.set(whole, [...(found.get(whole) ?? []), name])
  }
  return found
}

function unknownOutput(program: Program, name: string, known: Iterable<string>): readonly Issue[] {
  const [issue] = checkOutputs(program, [name])
  // What ends with the name alone has no hint yet: a whole array may be near.
  if (issue === undefined || !issue.message.endsWith(`"${name}".`)) return issue ? [issue] : []
  return [{ ...issue, message: issue.message + didYouMean(keyOf(name), known) }]
}
