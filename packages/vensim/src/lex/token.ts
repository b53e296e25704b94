/** The words of an equation: what the lexer hands to the parser. */
import type { Stretch } from '@thaw/syntax'

/** What stands between two colons. Source: vensim.com, "operators" and "dataequations". */
const keywords = [
  'and',
  'or',
  'not',
  'na',
  'is',
  'except',
  'interpolate',
  'raw',
  'hold backward',
  'look forward',
  'the condition',
  'implies',
  'test input',
] as const

/** A word of the language; written between colons, in any case. */
export type Keyword = (typeof keywords)[number]

/** The keyword that stands between two colons, if it is one. */
export function keywordOf(text: string): Keyword | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
  return keywords.find((keyword) => keyword === plain || keyword.replace(' ', '') === plain)
}

/** Signs, the longer before the shorter so that `<->` is not read as `<`. */
export const signs = [
  '<->',
  '->',
  ':=',
  '==',
  '<=',
  '>=',
  '<>',
  '+',
  '-',
  '*',
  '/',
  '^',
  '<',
  '>',
  '=',
  '(',
  ')',
  '[',
  ']',
  ',',
  ':',
  ';',
  '!',
] as const

/** An operator, a bracket or what parts the items of a list. */
export type Sign = (typeof signs)[number]

/** The smallest part of an equation that means something. */
export type Token =
  | (Stretch & { readonly kind: 'number'; readonly value: number })
  | (Stretch & { readonly kind: 'name'; readonly name: string })
  | (Stretch & { readonly kind: 'text'; readonly value: string })
  | (Stretch & { readonly kind: 'keyword'; readonly keyword: Keyword })
  | (Stretch & { readonly kind: 'sign'; readonly sign: Sign })
  | (Stretch & { readonly kind: 'end' })
