/** When and how the model runs. Source: XMILE 1.0, 2.3 and 3.4. */
import { canonicalName, type IntegrationMethod, type SimSpecsNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { attributeText, childNamed, contentOf, type MarkupElement } from '../markup/markup.ts'
import { trimmedSpan, type MappedText } from '../markup/mapped-text.ts'
import type { Constants } from './constants-of.ts'
import { isTrue, readNumber, toName, toNumber } from './reader.ts'

const owner = '<sim_specs>'

/**
 * Methods that the standard names and this version does not compute: their steps follow the error and so differ
 * from draw to draw, while draws run side by side with the same steps. Source: XMILE 1.0, 3.4.1.
 */
const laterMethods: readonly string[] = ['rk45', 'gear']

const computed: readonly IntegrationMethod[] = ['euler', 'rk2', 'rk4']

/** What reads the numbers of the time. */
interface TimeReading {
  readonly report: Report
  /** Constants of the model, which Stella lets stand in the place of numbers. */
  readonly constants: Constants
}

/**
 * The specs; undefined where start, stop or step cannot be known. Issues: XM203, XM204, XM206, XM207, XM231,
 * XM238, XM314.
 */
export function readSimSpecs(
  element: MarkupElement,
  report: Report,
  constants: Constants = new Map(),
): SimSpecsNode | undefined {
  const reading = { report, constants }
  const start = readRequired(element, 'start', reading)
  const stop = readRequired(element, 'stop', reading)
  const dt = readStep(element, reading)
  const saveStep = readSaveStep(element, report)
  const method = readMethod(element, report)
  if (start === undefined || stop === undefined || dt === undefined) return undefined
  return {
    start,
    stop,
    dt,
    saveStep: saveStep ?? dt,
    method,
    timeUnit: attributeText(element, 'time_units') || undefined,
    span: element.span,
  }
}

function readRequired(
  element: MarkupElement,
  tag: 'start' | 'stop',
  reading: TimeReading,
): number | undefined {
  const child = childNamed(element, tag)
  if (child !== undefined) return readTime(contentOf(child), tag, reading)
  reading.report(issue('XM203', element.span, { owner, part: `<${tag}>` }))
  return undefined
}

/** A number, or the constant that is named in its place: what it is in the file counts, and is told. */
function readTime(
  content: MappedText,
  tag: string,
  { report, constants }: TimeReading,
): number | undefined {
  const name = toName(content.text)
  const value = constants.get(canonicalName(name))
  if (value === undefined) return readNumber(content, owner, `<${tag}>`, report)
  report(issue('XM238', trimmedSpan(content), { tag, name, value }))
  return value
}

/** The time step; 1 where the file gives none, and one over the number where it says so. */
function readStep(element: MarkupElement, reading: TimeReading): number | undefined {
  const child = childNamed(element, 'dt')
  if (child === undefined) return 1
  const content = contentOf(child)
  const written = stepOfEquation(content.text) ?? readTime(content, 'dt', reading)
  if (written === undefined) return undefined
  if (written > 0) return isTrue(child, 'reciprocal') ? 1 / written : written
  reading.report(issue('XM206', trimmedSpan(content), { dt: written }))
  return undefined
}

/** Vensim's own export writes the step with the name of its variable: `TIME_STEP=0.125`. */
function stepOfEquation(text: string): number | undefined {
  const [, number] = /^\s*time[ _]step\s*=(.*)$/is.exec(text) ?? []
  return number === undefined ? undefined : toNumber(number)
}

/**
 * Time between saved points. XMILE 1.0 has none: programs write the attribute `save_interval` with
 * their own prefix, or an element `save_step`, which wins.
 */
function readSaveStep(element: MarkupElement, report: Report): number | undefined {
  const child = childNamed(element, 'save_step')
  const written = child === undefined ? saveInterval(element) : contentOf(child)
  if (written === undefined || written.text.trim() === '') return undefined
  const step = readNumber(written, owner, 'the save step', report)
  if (step === undefined) return undefined
  if (step > 0) return child !== undefined && isTrue(child, 'reciprocal') ? 1 / step : step
  report(issue('XM207', trimmedSpan(written), { step }))
  return undefined
}

function saveInterval(element: MarkupElement): MappedText | undefined {
  const entry = [...element.attributes].find(([name]) => /^(?:.*:)?save_interval$/.test(name))
  return entry?.[1]
}

/** The first method of the list that is computed here, as the standard asks; Euler where none is named. */
function readMethod(element: MarkupElement, report: Report): IntegrationMethod {
  const attribute = element.attributes.get('method')
  const named = (attribute?.text ?? '').split(',').map((name) => name.trim())
  const methods = named.map((name) => name.toLowerCase()).filter((name) => name !== '')
  const [first] = methods.flatMap((name) => computed.filter((each) => each === name))
  if (first !== undefined) return first
  if (attribute !== undefined && methods.length > 0) {
    const isLater = methods.some((name) => laterMethods.includes(name))
    report(issue(isLater ? 'XM314' : 'XM231', trimmedSpan(attribute), { method: attribute.text }))
  }
  return 'euler'
}
