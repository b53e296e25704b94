/** What is connected to the inputs of modules. Source: XMILE 1.0, 4.7. */
import type { Span } from '@thaw/core'
import { canonicalName, type NamedPlace } from '@thaw/syntax'
import { guessName } from '../1-names/guess.ts'
import { issueOf, type Report } from '../report.ts'
import { findInPart, splitAtPart, splitEverywhere, type Part } from './part-tree.ts'

/** What each input reads, by the input's canonical name in the flat model. */
export type Inputs = ReadonlyMap<string, NamedPlace>

/** What is connected to the inputs of all modules. Issues: MO088, MO089. */
export function collectInputs(parts: readonly Part[], report: Report): Inputs {
  const inputs = new Map<string, NamedPlace>()
  const firsts = new Map<string, Span>()
  for (const part of parts) {
    const { module, parent } = part
    if (module === undefined || parent === undefined) continue
    for (const { to, from } of module.connections) {
      const source = findSource(from.name, parent)
      const name = findOutside(to, source, part) ?? findInput(to, part, report)
      if (name === undefined) continue
      const key = canonicalName(name)
      const first = firsts.get(key)
      // Stella writes what joins two modules into both of them.
      if (first !== undefined && isSame(inputs.get(key)?.name, source)) continue
      if (first !== undefined) {
        const related = [{ note: 'the first connection', span: first }]
        report(issueOf('MO089', to.span, { name, line: first.line }, related))
        continue
      }
      firsts.set(key, to.span)
      inputs.set(key, { name: source, span: from.span })
    }
  }
  return inputs
}

function isSame(left: string | undefined, right: string): boolean {
  return left !== undefined && canonicalName(left) === canonicalName(right)
}

/** What `from` means, seen from the model that holds the module; a leading dot is the main model's. */
function findSource(name: string, parent: Part): string {
  const found = findInPart(name, parent)
  if (found?.node !== undefined || !name.startsWith('.')) return found?.name ?? parent.prefix + name
  return findInPart(name.slice(1), parent)?.name ?? found?.name ?? name
}

/**
 * The variable of the main model that `to` means, `.total`, where the connection leads out of the module:
 * so Stella writes it, in the module. What the module itself calls by that name is not meant then.
 */
function findOutside({ name }: NamedPlace, source: string, part: Part): string | undefined {
  if (!name.startsWith('.') || !canonicalName(source).startsWith(canonicalName(part.prefix))) {
    return undefined
  }
  const found = findInPart(name, part)
  return found?.node === undefined ? undefined : found.name
}

/**
 * The input that `to` means: a variable of the module or of one inside it, with or without the
 * module's own name in front, or one of a module beside it. XMILE 1.0 writes it without, Stella with;
 * Stella also lists in a module the connections that leave it for another.
 */
function findInput({ name, span }: NamedPlace, part: Part, report: Report): string | undefined {
  const bare = name.replace(/^\./, '')
  const own = splitAtPart(bare, part.parent ?? part)
  const candidates = [bare, ...(own?.inner === part ? [own.rest] : [])]
  for (const candidate of candidates) {
    const found = findInPart(candidate, part)
    if (found?.node !== undefined && found.name.startsWith(part.prefix)) return found.name
  }
  const other = own ?? splitEverywhere(bare, part)
  const beside = other === undefined ? undefined : findInPart(other.rest, other.inner)
  if (beside?.node !== undefined) return beside.name
  const module = part.module?.name ?? ''
  const { guess, related } = guessName(
    candidates.at(-1) ?? bare,
    part.model.variables.map((variable) => ({ name: variable.name, span: variable.nameSpan })),
  )
  report(issueOf('MO088', span, { module, name, guess }, related))
  return undefined
}
