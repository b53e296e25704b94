/** What the pages say, in the reader's language: messages by key, numbers, dates, lists. Pure. */
import { InvariantError } from '@thaw/core'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Phrase, Sentence } from '../view/chart.ts'
import type { MessageKey } from './message-key.ts'

/** Values that a message names; a number also chooses its plural, a sentence keeps its tones. */
type WordArgs = Readonly<Record<string, string | number | Sentence>>

/** Texts by key, in ICU MessageFormat (unicode.org/reports/tr35/tr35-messageFormat.html, version 1). */
export type Messages = Readonly<Record<string, string>>

/** The tree of a message. */
type MessageTree = ReturnType<IntlMessageFormat['getAst']>

/** The same with every message that is more than plain text already parsed: pages carry no parser. */
export type ParsedMessages = Readonly<Record<string, string | MessageTree>>

/** What is more than plain text: values, tags, quotes. */
const MARKED = /[{}<']/

/** Parses what is more than plain text. Throws where a message is faulty; see `checkMessages`. */
export function parseMessages(messages: Messages): ParsedMessages {
  const parse = (message: string): string | MessageTree =>
    MARKED.test(message) ? new IntlMessageFormat(message, 'en').getAst() : message
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, parse(message)]))
}

/** Everything that depends on the language of a page. */
export interface Words {
  /** BCP 47, as the page's `lang`. */
  readonly language: string
  /** A message as one plain text; its tone tags, if any, are dropped. */
  readonly text: (key: MessageKey, args?: WordArgs) => string
  /** A message in phrases: `<you>` and `<strong>` in it give the tone. */
  readonly say: (key: MessageKey, args?: WordArgs) => Sentence
  /** A number with a fixed count of decimals, a true minus, and no minus before zero. */
  readonly fixed: (value: number, decimals: number) => string
  /** A number with all its decimals, as one would type it. */
  readonly exact: (value: number) => string
  /** `9 Mar 1905` from `1905-03-09`; a date without a day or month keeps what it has. */
  readonly date: (iso: string) => string
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string
}

/** The words of one language. Throws an `InvariantError` where a key has no message: that is a bug of ours. */
export function makeWords(language: string, messages: Messages | ParsedMessages): Words {
  const locale = localeOf(language)
  const fixed = numberFormats(locale)
  const exact = exactFormat(fixed)
  const formats = new Map<string, IntlMessageFormat>()
  const formatOf = (key: MessageKey, message: string | MessageTree): IntlMessageFormat => {
    const made = formats.get(key) ?? new IntlMessageFormat(message, locale)
    formats.set(key, made)
    return made
  }
  const say = (key: MessageKey, args: WordArgs = {}): Sentence => {
    const message = messages[key]
    if (message === undefined) throw new InvariantError(`no message "${key}" in "${language}"`)
    if (typeof message === 'string' && !MARKED.test(message)) return phrasesOf([message])
    const told = withMarks(args, exact)
    const parts = formatOf(key, message).format<Phrase | Sentence>({ ...told, ...toneTags })
    return phrasesOf([parts].flat())
  }
  const day = dateFormats(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    language,
    say,
    text: (key, args) =>
      say(key, args)
        .map((phrase) => phrase.text)
        .join(''),
    fixed,
    exact,
    date: day,
    list: (items) => list.format(items),
  }
}

/** Plain English is written as in Britain: day before month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** What the formatter leaves of a message: plain stretches, and what stood for tags and values. */
type Part = string | Phrase | Sentence

function phrasesOf(parts: readonly Part[]): Sentence {
  return parts
    .flat()
    .map((part) => (typeof part === 'string' ? { text: part, tone: 'plain' as const } : part))
}

const tone =
  (name: Phrase['tone']) =>
  (chunks: readonly Part[]): Phrase => ({
    text: phrasesOf(chunks)
      .map((phrase) => phrase.text)
      .join(''),
    tone: name,
  })

const toneTags = { you: tone('you'), strong: tone('strong') }

const MINUS = '−'
/** Between thousands where a language puts a space: narrow, and no line breaks at it. */
const THIN_SPACE = '\u202f'

function numberFormats(locale: string): Words['fixed'] {
  const formats = new Map<number, Intl.NumberFormat>()
  return (value, decimals) => {
    const format = formats.get(decimals) ?? fixedFormat(locale, decimals)
    formats.set(decimals, format)
    return format.format(value).replace('-', MINUS).replace(/\s/g, THIN_SPACE)
  }
}

function fixedFormat(locale: string, decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  })
}

/** The decimal mark of the language is taken from a number that has one. */
function exactFormat(fixed: Words['fixed']): Words['exact'] {
  const mark = fixed(0.5, 1).charAt(1)
  return (value) => String(value).replace('-', MINUS).replace('.', mark)
}

/** A message writes numbers as a program does, so those with decimals get the marks of the language first. */
function withMarks(args: WordArgs, exact: Words['exact']): WordArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? exact(value) : value,
    ]),
  )
}

/** Before the letter that some languages write after a year no line may break. */
const LONE_LETTER = /\s(?=\p{L}\.$)/u
const NO_BREAK_SPACE = '\u00a0'

function dateFormats(locale: string): Words['date'] {
  const all = { year: 'numeric', timeZone: 'UTC' } as const
  const formats = [
    new Intl.DateTimeFormat(locale, { ...all, month: 'short' }),
    new Intl.DateTimeFormat(locale, { ...all, month: 'short', day: 'numeric' }),
  ]
  return (iso) => {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso)
    const [, year, month, day] = match ?? []
    if (year === undefined) return iso
    if (month === undefined) return year
    const format = formats[day === undefined ? 0 : 1]
    const told = format?.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))) ?? iso
    return told.replace(LONE_LETTER, NO_BREAK_SPACE)
  }
}
