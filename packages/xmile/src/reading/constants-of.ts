/** Variables of a model that are one plain number. */
import { canonicalName } from '@thaw/syntax'
import {
  attributeText,
  childNamed,
  childrenNamed,
  contentOf,
  type MarkupElement,
} from '../markup/markup.ts'
import { toName, toNumber } from './reader.ts'

/** Numbers by the canonical names of their variables. */
export type Constants = ReadonlyMap<string, number>

/** The auxiliaries of a model whose equation is a number and nothing else. */
export function constantsOf(model: MarkupElement): Constants {
  const holders = [model, ...childrenNamed(model, 'variables')]
  const auxiliaries = holders.flatMap((holder) => childrenNamed(holder, 'aux'))
  return new Map(
    auxiliaries.flatMap((element): readonly (readonly [string, number])[] => {
      const equation = childNamed(element, 'eqn')
      const value = equation && toNumber(contentOf(equation).text)
      if (value === undefined || childNamed(element, 'gf') !== undefined) return []
      return [[canonicalName(toName(attributeText(element, 'name') ?? '')), value]]
    }),
  )
}
