/** What a model has in the place of a name that it does not have. */
import { didYouMean } from '@thaw/core'
import { canonicalElement } from '@thaw/syntax'

/** More names than this are a wall of words. */
const MOST_NAMES = 6

/**
 * A sentence with the space before it: elements of an array that was named without brackets, an array or a
 * plain variable that was named with others, what a module holds, where a module has the name, else the
 * nearest name or array; empty where there is none of these.
 */
export function hintOfName(name: string, names: readonly string[]): string {
  const wanted = canonicalElement(name)
  const whole = withoutBrackets(wanted)
  const keys = names.map(canonicalElement)
  const having = (isMeant: (key: string) => boolean): readonly string[] =>
    names.filter((_, at) => isMeant(keys[at] ?? ''))
  const elements = having((key) => key !== whole && withoutBrackets(key) === whole)
  if (elements.length > 0) return ` It is an array: ${someOf(elements)}.`
  const [plain] = having((key) => key === whole)
  if (plain !== undefined) return ` "${plain}" is no array.`
  const inside = having((key) => key.startsWith(`${whole}.`))
  if (inside.length > 0) return ` It is a module, with ${someOf(inside)}.`
  const modules = having(
    (key) => key.endsWith(`.${wanted}`) || withoutBrackets(key).endsWith(`.${wanted}`),
  )
  if (modules.length > 0) return ` There is ${someOf(modules)}.`
  return didYouMean(name, [...names, ...new Set(names.map(withoutBrackets))])
}

function withoutBrackets(key: string): string {
  return key.replace(/\[.*$/, '')
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown
}
