/** Writes models and macros: what holds variables. Source: XMILE 1.0, 4, 4.6 to 4.8. */
import type { GroupNode, MacroNode, ModuleNode, SubmodelNode } from '@thaw/syntax'
import { escapeName, quoteName } from '../expression/lex-name.ts'
import { printExpression } from './print-expression.ts'
import { printSimSpecs } from './print-sim-specs.ts'
import { printDoc, printVariable } from './print-variable.ts'
import { branch, leaf } from './xml-text.ts'

type Holder = Pick<SubmodelNode, 'variables' | 'groups' | 'modules'> & { readonly name?: string }

/** The lines of a `<model>`; the main model has no name. */
export function printModel(
  { name, variables, groups, modules }: Holder,
  isXmile: boolean,
): readonly string[] {
  const inside = branch('variables', [
    ...variables.flatMap((variable) => printVariable(variable, isXmile)),
    ...modules.flatMap(printModule),
    ...groups.flatMap(printGroup),
  ])
  return branch('model', inside, { name: name === undefined ? undefined : escapeName(name) })
}

/** XMILE 1.0 has one module for each model; the name of a shared one is an attribute in common use. */
function printModule({ name, model, connections }: ModuleNode): readonly string[] {
  const lines = connections.map(({ to, from }) =>
    leaf('connect', '', { to: printPath(to.name), from: printPath(from.name) }),
  )
  const shared = model === name ? undefined : escapeName(model)
  return branch('module', lines, { name: escapeName(name), model_name: shared })
}

/** A leading dot, which means the main model, is no part of a name. */
function printPath(path: string): string {
  return path.startsWith('.') ? `.${quoteName(path.slice(1))}` : quoteName(path)
}

/** The lines of a `<macro>`. Further outputs, which only Vensim has, cannot be called in XMILE. */
export function printMacro(macro: MacroNode, isXmile: boolean): readonly string[] {
  const lines = [
    ...macro.parameters.map((parameter) =>
      leaf('parm', quoteName(parameter.name), {
        default: parameter.default && printExpression(parameter.default),
      }),
    ),
    leaf('eqn', printExpression(macro.value)),
    ...(macro.simSpecs === undefined ? [] : printSimSpecs(macro.simSpecs)),
    ...branch(
      'variables',
      macro.variables.flatMap((variable) => printVariable(variable, isXmile)),
    ),
  ]
  return branch('macro', lines, { name: escapeName(macro.name) })
}

function printGroup({ name, doc, members }: GroupNode): readonly string[] {
  const lines = [
    ...printDoc(doc),
    ...members.map((member) => leaf('entity', '', { name: escapeName(member.name) })),
  ]
  return branch('group', lines, { name: escapeName(name) })
}
