/** From a document with macros and modules to a flat one, which the other phases read. */
import type { Checked, Issue } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { issueOf } from '../report.ts'
import { expandContainers } from '../containers/expand-containers.ts'
import { expandMacros } from './expand-macros.ts'
import { expandModules } from './expand-modules.ts'
import { standardMacros } from './standard-macros.ts'

/**
 * The document with a variable for each use: `module.variable` for modules, and variables that no
 * table shows (`isImplicit`) for calls of macros, named after the equation that calls.
 *
 * A document without either comes back as it is. Names are the same for the same file.
 * Issues: MO080 to MO094.
 */
export function expandInstances(document: ModelDocument): Checked<ModelDocument> {
  const issues: Issue[] = []
  const report = (issue: Issue): void => void issues.push(issue)
  const flat = expandContainers(expandModules(document, report))
  const standard = standardMacros(flat)
  const macros = [...(flat.macros ?? []), ...standard]
  const value = expandMacros(standard.length === 0 ? flat : { ...flat, macros }, report)
  // An input may have no equation of its own; its reader does not know what is connected to it.
  for (const { access, equations, name, nameSpan } of value.variables) {
    if (access === 'input' && equations.length === 0) report(issueOf('MO094', nameSpan, { name }))
  }
  return { value: value === document ? document : { ...value, isExpanded: true }, issues }
}
