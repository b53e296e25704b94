/** Reports a function that cannot be called as written: unknown, not supported yet, wrong count. */
import type { CallExpression } from '@thaw/syntax'
import { builtins, findBuiltin, namesOfBuiltins, type BuiltinName } from '../builtins/builtins.ts'
import { guessName, sortCandidates } from '../1-names/guess.ts'
import {
  isUnsupportedFunction,
  languageInWords,
  whyUnsupported,
} from '../1-names/known-functions.ts'
import { issueOf } from '../report.ts'
import type { EquationScope } from './equation-scope.ts'

type Called = Pick<CallExpression, 'name' | 'nameSpan' | 'arguments'>

/** Reports why a call cannot be. Issues: MO007, MO008, MO009. */
export function refuseFunction(call: Called, scope: EquationScope): void {
  const name = call.name.trim().toUpperCase()
  const { language } = scope.names
  const builtin = findBuiltin(name, language)
  if (builtin !== undefined) reportCount(call, name, countInWords(builtin), scope)
  else if (isUnsupportedFunction(name, language)) {
    const why = whyUnsupported(name, language)
    const data = { owner: scope.owner.name, name, language: languageInWords[language], why }
    scope.report(issueOf('MO008', call.nameSpan, data))
  } else {
    const tables = scope.names.candidates.filter(({ node }) => node.kind === 'lookup')
    const functions = namesOfBuiltins(language).map((known) => ({ name: known, span: undefined }))
    const { guess, related } = guessName(call.name, sortCandidates([...tables, ...functions]))
    const data = { owner: scope.owner.name, name: call.name, guess }
    scope.report(issueOf('MO007', call.nameSpan, data, related))
  }
}

/** Reports too many or too few arguments: MO009. */
export function reportCount(
  call: Called,
  name: string,
  wanted: string,
  scope: EquationScope,
): void {
  const given = call.arguments.length === 0 ? 'none' : String(call.arguments.length)
  scope.report(issueOf('MO009', call.nameSpan, { name, wanted, given }))
}

/** Reports an argument that chooses what cannot be run: MO065. */
export function checkSettings(call: Called, builtin: BuiltinName, scope: EquationScope): void {
  for (const [index, allowed] of Object.entries(builtins[builtin].settings ?? {})) {
    const given = call.arguments[Number(index)]
    if (given?.kind === 'number' && allowed.includes(given.value)) continue
    const data = {
      ...{ owner: scope.owner.name, name: call.name, place: Number(index) + 1 },
      allowed: allowed.join(' or '),
    }
    scope.report(issueOf('MO065', given?.span ?? call.nameSpan, data))
  }
}

function countInWords(name: BuiltinName): string {
  const { least, most } = builtins[name]
  if (most === 0) return 'no argument'
  const noun = most === 1 ? 'argument' : 'arguments'
  return least === most ? `${most} ${noun}` : `${least} to ${most} ${noun}`
}
