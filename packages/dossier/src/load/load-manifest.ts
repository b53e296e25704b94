/** Reads dossier.yaml field by field: a fault in one leaves the others standing. */
import type { Checked, Issue, Span } from '@thaw/core'
import * as v from 'valibot'
import { adviceFor } from '../read/advice-for.ts'
import { isRecord } from '../read/fields.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { FileText } from '../read/place-in-text.ts'
import { readYaml, type FieldPath, type YamlFile } from '../read/read-yaml.ts'
import type { Manifest } from '../schema/manifest.ts'
import { manifestFields, type Field } from './manifest-fields.ts'

/** Where a dossier says what it is. */
export const manifestFile = 'dossier.yaml'

/** The issue of a folder without it: DO002. */
export function missingManifest(): Issue {
  const advice = `Add ${manifestFile}; the folders of examples/ show what it holds.`
  const because = ', which says what the dossier is called and which model it runs'
  return makeIssue('DO002', undefined, { file: manifestFile, because, advice })
}

/** The manifest and the way back to the place of its manifestFields. */
export interface ManifestFile {
  readonly manifest: Manifest
  readonly spanAt: (path: FieldPath) => Span | undefined
}

/** What stands where there is no dossier.yaml. */
export const emptyManifest: Manifest = manifestOf((field) => field.otherwise)

/**
 * Reads the manifest; a field with a fault takes the value it has when missing.
 *
 * Issues: DO006 for YAML that cannot be read, DO008 for a field that does not fit, DO009 (warning)
 * for one that nothing reads, DO011 for one that is missing.
 */
export function loadManifest(source: FileText): Checked<ManifestFile> {
  const yaml = readYaml(source)
  const issues = [...yaml.issues]
  const { value, spanAt } = yaml.value
  if (issues.length > 0) return { value: { manifest: emptyManifest, spanAt }, issues }
  const record = isRecord(value) ? value : {}
  // Of an empty file the fields that are missing say enough.
  if (!isRecord(value) && value !== null) {
    const expected = 'a list of fields such as "title: A name"'
    issues.push(makeIssue('DO008', spanAt([]), { field: manifestFile, expected }))
  }
  issues.push(...unknownFields(record, yaml.value))
  const manifest = manifestOf((field) => {
    const given = record[field.name]
    if (given === undefined || given === null) {
      if (!field.isRequired) return field.otherwise
      const data = { field: field.name, expected: field.means }
      issues.push(makeIssue('DO011', spanAt([]), data))
      return field.otherwise
    }
    const parsed = v.safeParse(field.schema, given)
    if (parsed.success) return parsed.output
    issues.push(...parsed.issues.map((issue) => fieldIssue(field.name, issue, spanAt)))
    return field.otherwise
  })
  return { value: { manifest, spanAt }, issues }
}

function fieldIssue(name: string, issue: v.BaseIssue<unknown>, spanAt: YamlFile['spanAt']): Issue {
  const path = [name, ...(issue.path ?? []).map((item) => item.key as string | number)]
  return makeIssue('DO008', spanAt(path), { field: path.join('.'), expected: issue.message })
}

function unknownFields(record: Readonly<Record<string, unknown>>, yaml: YamlFile): Issue[] {
  const known = Object.values(manifestFields).map((field) => field.name)
  return Object.keys(record)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const advice = adviceFor(name, known, `Remove it; the fields are ${known.join(', ')}.`)
      return makeIssue('DO009', yaml.keySpan([name]), { field: name, advice })
    })
}

function manifestOf(read: <Value>(field: Field<Value>) => Value): Manifest {
  return {
    title: read(manifestFields.title),
    tagline: read(manifestFields.tagline),
    languages: read(manifestFields.languages),
    licence: read(manifestFields.licence),
    cite: read(manifestFields.cite),
    address: read(manifestFields.address),
    contact: read(manifestFields.contact),
    model: read(manifestFields.model),
    front: read(manifestFields.front),
    clock: read(manifestFields.clock),
    moments: read(manifestFields.moments),
    lanes: read(manifestFields.lanes),
    article: read(manifestFields.article),
    dutyNote: read(manifestFields.dutyNote),
    attributions: read(manifestFields.attributions),
  }
}
