/** `--set "Name=1"`: from the words of a call or a file to values of the model's inputs. */
import { didYouMean, type Checked, type Issue, type Span } from '@thaw/core'
import { parseNumber, type Dossier, type Lever } from '@thaw/dossier'
import { hintOfName, outputNames, type InputValues, type Program } from '@thaw/engine'
import { canonicalName } from '@thaw/syntax'
import { cliIssue } from '../cli-issue.ts'

/** What may be set, and by which names. */
export interface SettingScope {
  readonly subject: string
  readonly program: Program
  readonly dossier: Dossier | undefined
}

/** A setting as somebody wrote it: in the call, or at a place of a file. */
export interface WrittenSetting {
  /** The whole of it, for messages. */
  readonly text: string
  readonly name: string
  readonly value: string
  readonly span?: Span | undefined
}

/** `Name=1` cut at its last equals sign; name and value are empty where one of them is missing. */
export function cutSetting(text: string): WrittenSetting {
  const at = text.lastIndexOf('=')
  const name = text.slice(0, Math.max(0, at)).trim()
  const value = text.slice(at + 1).trim()
  return at < 0 || name === '' || value === ''
    ? { text, name: '', value: '' }
    : { text, name, value }
}

/**
 * Values by input name. A name is an input of the model or the id of a lever; a value is a number
 * or, for a lever, the word of one of its stops. All faults are told.
 *
 * Issues: CL006 to CL011.
 */
export function parseSettings(
  written: readonly WrittenSetting[],
  scope: SettingScope,
): Checked<InputValues> {
  const issues: Issue[] = []
  const values = new Map<string, number>()
  for (const one of written) {
    const setting = parseSetting(one, scope)
    if ('code' in setting) issues.push({ ...setting, span: one.span })
    else if (values.has(setting.input)) {
      issues.push(cliIssue('CL011', { name: setting.input }, one.span))
    } else values.set(setting.input, setting.value)
  }
  return { value: Object.fromEntries(values), issues }
}

interface Setting {
  readonly input: string
  readonly value: number
}

function parseSetting(
  { text, name, value: valueText }: WrittenSetting,
  scope: SettingScope,
): Setting | Issue {
  if (name === '' || valueText === '') {
    return cliIssue('CL006', { text, example: inputNames(scope.program)[0] ?? 'Name' })
  }
  const target = findTarget(name, scope)
  if (target === undefined) return unknownName(name, scope)
  const { input, lever } = target
  const value = readValue(valueText, lever)
  if (value === undefined) return notANumber(name, valueText, lever)
  return lever === undefined ? { input, value } : placeInRange(lever, input, value)
}

/** What a name sets: an input, perhaps through a lever. */
export interface SettingTarget {
  /** As the program prints it. */
  readonly input: string
  readonly lever: Lever | undefined
}

/** The input that a name means, or the lever that does by its id; undefined where there is none. */
export function findTarget(
  name: string,
  { program, dossier }: SettingScope,
): SettingTarget | undefined {
  const lever = leversOf(dossier).find(
    ({ id, modelName }) => id === name || canonicalName(modelName) === canonicalName(name),
  )
  const isMeant = (one: string): boolean => canonicalName(one) === canonicalName(name)
  const input = lever?.modelName ?? inputNames(program).find(isMeant)
  return input === undefined ? undefined : { input, lever }
}

function leversOf(dossier: Dossier | undefined): readonly Lever[] {
  return [...(dossier?.levers.values() ?? [])]
}

/** Names of the inputs as the program prints them. */
export function inputNames({ inputs, slots }: Program): readonly string[] {
  return inputs.map(({ slot }) => slots[slot]?.name ?? '')
}

/** The number of a text, or of the stop that it names; undefined where it is neither. */
export function readValue(text: string, lever: Lever | undefined): number | undefined {
  const stop = lever?.stops.find(({ word }) => word.toLowerCase() === text.toLowerCase())
  return stop === undefined ? parseNumber(text) : stop.value
}

function placeInRange(lever: Lever, input: string, value: number): Setting | Issue {
  const { low, high, unit } = lever
  if (value >= low && value <= high) return { input, value }
  return cliIssue('CL010', {
    lever: lever.name,
    value,
    low,
    high,
    unit: unit === '' || unit === '1' ? '' : ` ${unit}`,
    stops: lever.stops.map(({ word }) => word).join(', '),
  })
}

function notANumber(name: string, value: string, lever: Lever | undefined): Issue {
  const words = lever?.stops.map(({ word }) => word) ?? []
  const stops = lever === undefined ? '' : `, or a word of: ${words.join(', ')}`
  return cliIssue('CL009', { name, value, hint: didYouMean(value, words), stops })
}

/** So many names still help; more are a wall of words. */
const MOST_NAMES = 12

/** The first of some names, and how many more there are. */
export function someOf(list: readonly string[]): string {
  const shown = list.slice(0, MOST_NAMES).join(', ')
  return list.length > MOST_NAMES ? `${shown} and ${list.length - MOST_NAMES} more` : shown
}

/** What a Vensim file sets its time with. */
const controls: ReadonlySet<string> = new Set([
  ...['initial_time', 'final_time', 'time_step', 'saveper'],
])

function unknownName(name: string, { subject, program, dossier }: SettingScope): Issue {
  const ids = leversOf(dossier).map(({ id }) => id)
  const isComputed = outputNames(program).some((one) => canonicalName(one) === canonicalName(name))
  const list = [...ids, ...inputNames(program)]
  const names = someOf(list)
  if (isComputed && controls.has(canonicalName(name))) return cliIssue('CL114', { name })
  if (isComputed) return cliIssue('CL008', { name, inputs: names })
  const hint = hintOfName(name, list)
  return cliIssue('CL007', { name, model: subject, hint, inputs: names })
}
