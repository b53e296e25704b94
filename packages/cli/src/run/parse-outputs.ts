/** `--outputs a,b,"c[d]"`: which variables a table holds. */
import type { Checked, Issue } from '@thaw/core'
import { checkOutputs, outputNames, type Program } from '@thaw/engine'
import { canonicalElement } from '@thaw/syntax'
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
    const found = elements.get(canonicalElement(name))
    if (found !== undefined) return found
    issues.push(...checkOutputs(program, [name]))
    return []
  })
  return { value: [...new Set(names)], issues }
}

/** The names between commas that stand in no brackets and no quotation marks. */
function cutNames(text: string): readonly string[] {
  const parts = text.match(/("(\\.|[^"\\])*"|\[[^\]]*\]|[^,])+/g) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Names that may be asked for: of elements, and of whole variables with all their elements. */
function elementsByName(program: Program): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { name, isHidden } of program.slots) {
    if (isHidden) continue
    found.set(canonicalElement(name), [name])
    const at = name.indexOf('[')
    if (at < 0) continue
    const whole = canonicalElement(name.slice(0, at))
    found.set(whole, [...(found.get(whole) ?? []), name])
  }
  return found
}
