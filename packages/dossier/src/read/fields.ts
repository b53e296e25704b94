/** Schemas of single fields of YAML and JSON, where a plain value may be text or a number. */
import * as v from 'valibot'

/** Text, trimmed; a number counts as the text that it is written as. */
export const text: v.GenericSchema<unknown, string> = v.pipe(
  v.union([v.string(), v.number()], 'text'),
  v.transform((value) => String(value).trim()),
)

/** True for an object with fields: no list, and not nothing. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same as `text`, or '' where the field is missing. */
export const textOrNone: v.OptionalSchema<typeof text, ''> = v.optional(text, '')
