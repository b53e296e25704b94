/** The words of an equation: what the lexer hands to the parser. */
import type { Stretch } from '@thaw/syntax'

/** Words that are never names, unless they stand in quotes. Source: XMILE 1.0, 3.2.2.3 and 3.3.1. */
const operatorWords = ['and', 'or', 'not', 'mod', 'if', 'then', 'else'] as const

/** An operator that is written as a word. */
export type OperatorWord = (typeof operatorWords)[number]

/** The operator that a word stands for, whatever its case; undefined for a name. */
export function operatorWord(text: string): OperatorWord | undefined {
  const lower = text.toLowerCase()
  return operatorWords.find((word) => word === lower)
}

/** Signs, the longer before the shorter so that `<=` is not read as `<`. */
export const signs = [
  '<=',
  '>=',
  '<>',
  '//',
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
  '@',
  "'",
] as const

/** An operator or bracket that is written as a sign. */
export type Sign = (typeof signs)[number]

/** The smallest part of an equation that means something. */
export type Token =
  | (Stretch & { readonly kind: 'number'; readonly value: number })
  | (Stretch & { readonly kind: 'name'; readonly name: string })
  | (Stretch & { readonly kind: 'word'; readonly word: OperatorWord })
  | (Stretch & { readonly kind: 'sign'; readonly sign: Sign })
  | (Stretch & { readonly kind: 'end' })
