/** Changes the text of a model file in one of the ways in which files go wrong; seeded. */
import { createStream, drawUniform, type Stream } from '@thaw/core'

/** What may be changed. */
type Mutation = (text: string, stream: Stream) => string

/** Signs of both languages, of numbers and of nobody. */
const SIGNS = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '\\',
  '~',
  '|',
  ':',
  ',',
  ';',
  '=',
  '<',
  '>',
  '&',
  '*',
  '!',
  '^',
  '-',
  '.',
  '\u0000',
  '\ufeff',
  '\u00a0',
  '\u{1f600}',
  '\n',
  '\r',
  '\t',
]

/** Words that mean something somewhere. */
const WORDS = [
  'INTEG',
  'SMOOTH',
  'DELAY',
  'IF THEN ELSE(',
  'WITH LOOKUP(',
  ':MACRO:',
  ':EXCEPT:',
  ':NA:',
  'TIME STEP',
  'Time',
  'SELF',
  'INIT(',
  'PREVIOUS(',
  'SUM(',
  'NOT',
  'THEN',
  '<eqn>',
  '</eqn>',
  '<stock name="a">',
  '<gf>',
  '<dim name="a"/>',
  '&lt;',
  '&x;',
  '<!--',
  ']]>',
  '<![CDATA[',
  '@1',
  '[*]',
  '1:2',
  '<->',
  '->',
]

/** Numbers that are easily read wrongly. */
const NUMBERS = [
  '0',
  '-1',
  '1e308',
  '1e-320',
  '1e400',
  '.5',
  '5.',
  '1.2.3',
  '1e',
  '0x10',
  '999999999999999999999',
  'NaN',
  'Infinity',
  '1,000',
  '-0',
]

const mutations: readonly Mutation[] = [
  (text, stream) => splice(text, stream, 1, ''),
  (text, stream) => splice(text, stream, 0, pick(SIGNS, stream)),
  (text, stream) => splice(text, stream, 1, String.fromCharCode(drawIndex(256, stream))),
  (text, stream) => splice(text, stream, 0, pick(WORDS, stream)),
  (text, stream) => splice(text, stream, drawIndex(200, stream), ''),
  (text, stream) => text.slice(0, drawIndex(text.length, stream)),
  (text, stream) => repeatPart(text, stream),
  (text, stream) => exchange(text, /[A-Za-z_][\w ]*|\d+\.?\d*|[^\s\w]/g, stream),
  (text, stream) => exchange(text, /<[^>]*>|[^|]*\|/g, stream),
  (text, stream) => replaceOne(text, /\d+\.?\d*(?:[eE][-+]?\d+)?/g, NUMBERS, stream),
  (text, stream) => replaceOne(text, /<\/?[a-z_]+/g, ['<stock', '</stock', '<eqn', '<x'], stream),
  (text, stream) => splice(text, stream, 0, '('.repeat(1 + drawIndex(3000, stream))),
]

/** The mutant number `index` of a text: from one change to three. */
export function mutate(text: string, seed: number, index: number): string {
  const stream = createStream(seed, `mutant ${index}`)
  const changes = 1 + drawIndex(3, stream)
  return Array.from({ length: changes }).reduce<string>(
    (before) => pick(mutations, stream)(before, stream),
    text,
  )
}

function drawIndex(count: number, stream: Stream): number {
  return Math.floor(drawUniform(stream) * count)
}

function pick<Value>(values: readonly Value[], stream: Stream): Value {
  const value = values[drawIndex(values.length, stream)]
  if (value === undefined) throw new Error('there is nothing to pick from')
  return value
}

function splice(text: string, stream: Stream, remove: number, insert: string): string {
  const at = drawIndex(text.length + 1, stream)
  return text.slice(0, at) + insert + text.slice(at + remove)
}

function repeatPart(text: string, stream: Stream): string {
  const from = drawIndex(text.length + 1, stream)
  const part = text.slice(from, from + drawIndex(300, stream))
  const to = drawIndex(text.length + 1, stream)
  return text.slice(0, to) + part + text.slice(to)
}

/** Exchanges two of the parts that the pattern finds. */
function exchange(text: string, pattern: RegExp, stream: Stream): string {
  const found = [...text.matchAll(pattern)]
  if (found.length < 2) return text
  const [first, second] = [drawIndex(found.length, stream), drawIndex(found.length, stream)].sort(
    (left, right) => left - right,
  )
  const [left, right] = [found[first ?? 0], found[second ?? 0]]
  if (left === undefined || right === undefined || left === right) return text
  const between = text.slice(left.index + left[0].length, right.index)
  return (
    text.slice(0, left.index) +
    right[0] +
    between +
    left[0] +
    text.slice(right.index + right[0].length)
  )
}

function replaceOne(text: string, pattern: RegExp, by: readonly string[], stream: Stream): string {
  const found = [...text.matchAll(pattern)]
  const one = found[drawIndex(found.length, stream)]
  return one === undefined
    ? text
    : text.slice(0, one.index) + pick(by, stream) + text.slice(one.index + one[0].length)
}
