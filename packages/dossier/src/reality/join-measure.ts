/** What a check measures: outputs by the model's own names, and a stretch inside its time. */
import type { Model } from '@thaw/model'
import { nameKey } from '../model/model-names.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { FieldPath } from '../read/read-yaml.ts'
import { measureWords, type Measure, type MeasureWord } from '../schema/reality-check.ts'
import type { CheckContext } from './check-context.ts'
import type { WrittenMeasure } from './check-fields.ts'

/** Words that stand for many outputs; of the numbers those that are computed, since no input ever moves. */
const EVERY_STOCK = 'every stock'
const EVERY_NUMBER = 'every number'

/** One measure for each output that is listed; undefined where one means nothing. Issues: DO214, DO251, DO252. */
export function joinMeasures(
  written: WrittenMeasure,
  path: FieldPath,
  context: CheckContext,
): readonly Measure[] | undefined {
  const words = measureWords.filter((word) => written[word] !== undefined)
  const [word] = words
  if (word === undefined || words.length > 1) {
    refuse(`needs one measure of: ${measureWords.join(', ')}`, path, context)
    return undefined
  }
  const time = timeOf(word, written, path, context)
  const groups = groupsOf(written[word] ?? [], [...path, word], context)
  if (time === undefined || groups === undefined) return undefined
  if (groups.flat().length === 0) {
    refuse('measures no output', [...path, word], context)
    return undefined
  }
  const years = Math.floor(time.end) - Math.ceil(time.start)
  if (years < (wholeYears[word] ?? 0)) {
    refuse(`needs ${String(wholeYears[word])} or more whole years for ${word}`, path, context)
    return undefined
  }
  return groups.map((outputs) => ({ word, outputs, ...time }))
}

/** Calendar years that a measure needs at least. */
const wholeYears: Readonly<Partial<Record<MeasureWord, number>>> = { peak_year: 1, swing: 2 }

/** Tells that an expectation cannot be read. Issues: DO251. */
export function refuse(reason: string, path: FieldPath, context: CheckContext): void {
  context.report(makeIssue('DO251', context.file.spanAt(path), { reason }))
}

type MeasureTime = Pick<Measure, 'start' | 'end' | 'when'>

function timeOf(
  word: MeasureWord,
  { over, at }: WrittenMeasure,
  path: FieldPath,
  context: CheckContext,
): MeasureTime | undefined {
  const { start, stop } = (context.model as Model).time
  if (word === 'value' ? at === undefined || over !== undefined : at !== undefined) {
    refuse('needs "at" for a value, and "over" or nothing for the rest', path, context)
    return undefined
  }
  if (word !== 'value' && over === undefined) return { start, end: stop, when: '' }
  const date = at ?? over
  const found =
    at === undefined
      ? { start: over?.start ?? start, end: over?.end ?? stop, when: `over ${over?.text ?? ''}` }
      : { start: at.start, end: at.start, when: `at ${at.text}` }
  if (found.start >= start && found.end <= stop) return found
  const data = { text: date?.text ?? '', first: start, last: stop }
  context.report(makeIssue('DO252', context.file.spanAt([...path, at ? 'at' : 'over']), data))
  return undefined
}

/** Outputs that are measured each on its own, or, in one group, as their sum. */
function groupsOf(
  written: string | readonly string[] | { readonly sum: readonly string[] },
  path: FieldPath,
  context: CheckContext,
): readonly (readonly string[])[] | undefined {
  const isSum = typeof written === 'object' && 'sum' in written
  const list = isSum ? written.sum : [written].flat()
  const found = list.map((name) => outputsOf(name, path, context))
  if (found.includes(undefined)) return undefined
  const outputs = found.flatMap((names) => names ?? [])
  return isSum ? [outputs] : outputs.map((name) => [name])
}

/** The outputs that a name means: itself, the elements of an array, or every one of a kind. */
function outputsOf(
  name: string,
  path: FieldPath,
  { model, names, file, report }: CheckContext,
): readonly string[] | undefined {
  const all = [...names]
  if (name === EVERY_NUMBER) {
    return all.flatMap(([, { name: full, isInput }]) => (isInput ? [] : [full]))
  }
  const own = (key: string): readonly string[] =>
    all.filter(([full]) => full === key || full.startsWith(`${key}[`)).map(([, one]) => one.name)
  if (name === EVERY_STOCK) {
    const stocks = [...(model?.variables.values() ?? [])].filter(({ kind }) => kind === 'stock')
    return stocks.flatMap(({ key }) => own(key))
  }
  const found = own(nameKey(name))
  if (found.length > 0) return found
  const known = [...all.map(([, one]) => one.name), EVERY_STOCK, EVERY_NUMBER]
  const advice = adviceFor(name, known, 'Correct the name of the output.')
  report(makeIssue('DO214', file.spanAt(path), { variable: name, advice }))
  return undefined
}
