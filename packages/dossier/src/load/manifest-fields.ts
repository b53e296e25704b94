/** The fields of dossier.yaml: what each holds, and what stands where it is missing. */
import * as v from 'valibot'
import { CONTACT_ADDRESS, contactAddress } from '../read/contact-address.ts'
import { text, textOrNone } from '../read/fields.ts'
import { readDate } from '../read/read-date.ts'
import { SITE_ADDRESS, siteAddress } from '../read/site-address.ts'
import type { HistoricalDate } from '../schema/historical-date.ts'
import type { Manifest } from '../schema/manifest.ts'

const maybeId = v.optional(text)
const texts = v.pipe(v.array(text, 'a list of texts'), v.readonly())

/** Tags stand in addresses and names of files. Source: BCP 47, without its rarer forms. */
const languageTag = v.pipe(
  text,
  v.check(
    (tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && isWellFormed(tag),
    'a language tag such as en or pt-BR',
  ),
)

/** What is not, such as `en-us-us`, no formatter of numbers or plurals takes. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const languages = v.pipe(
  v.array(languageTag, 'a list of language tags'),
  v.minLength(1, 'a list with at least one language'),
  v.check((tags) => new Set(tags).size === tags.length, 'a list with each language once'),
  v.readonly(),
)

/** A text that a function puts into form, or refuses with `undefined`. */
function addressBy(read: (written: string) => string | undefined, wanted: string) {
  return v.pipe(
    text,
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const found = read(dataset.value)
      if (found !== undefined) return found
      addIssue({ message: wanted })
      return NEVER
    }),
  )
}

const date = v.pipe(
  text,
  v.rawTransform<string, HistoricalDate>(({ dataset, addIssue, NEVER }) => {
    const result = readDate(dataset.value)
    if (result.kind === 'date') return result.date
    addIssue({ message: 'a date such as 1851-05-01, 1851-05 or 1851' })
    return NEVER
  }),
)

const moment = v.strictObject({ date, label: text, event: maybeId }, 'date, label and event')

const front = v.strictObject(
  {
    lever: text,
    chart: text,
    question: text,
    setting: textOrNone,
    caution: textOrNone,
    cautionClaim: maybeId,
  },
  'lever, chart, question, setting, caution and cautionClaim',
)

const article = v.strictObject(
  { title: text, author: textOrNone, url: textOrNone, events: v.optional(texts, []) },
  'title, author, url and events',
)

const attribution = v.strictObject(
  { name: text, licence: textOrNone, text: textOrNone, sources: v.optional(texts, []) },
  'name, licence, text and sources',
)

/** A field of the file: its name there, what it holds, and what stands where it is missing. */
export interface Field<Value> {
  readonly name: string
  readonly schema: v.GenericSchema<unknown, Value>
  /** Undefined where the field must be there; the value of `Missing` then stands in. */
  readonly otherwise: Value
  /** What to write, for a field that must be there. */
  readonly means: string
  readonly isRequired: boolean
}

type Fields = { readonly [Key in keyof Manifest]: Field<Manifest[Key]> }

const required = <Value>(
  name: string,
  schema: v.GenericSchema<unknown, Value>,
  otherwise: Value,
  means: string,
): Field<Value> => ({ name, schema, otherwise, means, isRequired: true })

const optional = <Value>(
  name: string,
  schema: v.GenericSchema<unknown, Value>,
  otherwise: Value,
): Field<Value> => ({ name, schema, otherwise, means: '', isRequired: false })

/** Every field of dossier.yaml. */
export const manifestFields: Fields = {
  title: required('title', text, '', 'the name of the dossier'),
  tagline: optional('tagline', text, ''),
  languages: optional('languages', languages, ['en']),
  licence: optional('licence', text, ''),
  cite: optional('cite', text, ''),
  address: optional('address', addressBy(siteAddress, SITE_ADDRESS), ''),
  contact: optional('contact', addressBy(contactAddress, CONTACT_ADDRESS), ''),
  model: required('model', text, '', 'the name of the model file'),
  front: optional<Manifest['front']>('front', v.pipe(front, v.transform(withUndefined)), undefined),
  clock: optional<Manifest['clock']>(
    'clock',
    v.strictObject({ date, label: textOrNone }, 'date and label'),
    undefined,
  ),
  moments: optional('moments', v.array(v.pipe(moment, v.transform(withEvent)), 'a list'), []),
  lanes: optional('lanes', texts, []),
  article: optional<Manifest['article']>('article', article, undefined),
  dutyNote: optional('duty_note', text, ''),
  attributions: optional('attributions', v.array(attribution, 'a list'), []),
}

function withUndefined<Value extends { cautionClaim?: string | undefined }>(
  value: Value,
): Value & { cautionClaim: string | undefined } {
  return { ...value, cautionClaim: value.cautionClaim }
}

function withEvent<Value extends { event?: string | undefined }>(
  value: Value,
): Value & { event: string | undefined } {
  return { ...value, event: value.event }
}
