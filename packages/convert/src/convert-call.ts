/** Calls of functions: by the name that XMILE has for them, or written out. */
import { builtins, type BuiltinName, type ResolvedExpression } from '@thaw/model'
import { buildAt, type Expression } from '@thaw/syntax'
import { nameOf, type Place } from './conversion.ts'
import { issue } from './issue.ts'
import { mathematics } from './write-out/mathematics.ts'
import { reordered } from './write-out/reordered.ts'
import { testInputs } from './write-out/test-inputs.ts'
import type { WriteOut } from './write-out/write-out.ts'

type Call = ResolvedExpression & { readonly kind: 'call' }

/** Functions of Vensim that XMILE writes otherwise. Source: the table of languages, 3.6, unless it says more. */
const writtenOut: Readonly<Partial<Record<BuiltinName, WriteOut>>> = {
  ...mathematics,
  ...testInputs,
  ...reordered,
}

/** The call in XMILE's words, of arguments that are in them. Issues: CV001, and those of the functions. */
export function convertCall(call: Call, values: readonly Expression[], place: Place): Expression {
  const { builtin, span } = call
  const build = buildAt(span)
  const { only, called } = builtins[builtin]
  const write = writtenOut[builtin]
  const { conversion, variable } = place
  if (write !== undefined) return write({ build, values, span, place })
  if (only !== 'vensim') {
    const name = called?.xmile?.[0] ?? builtin
    return values.length === 0 ? build.name(name) : build.call(name, ...values)
  }
  const name = (called?.vensim?.[0] ?? builtin).replaceAll('_', ' ')
  const data = { name, variable: nameOf(conversion, variable.key) }
  conversion.issues.push(issue('CV001', span, data))
  return build.number(0)
}
