/** XMILE files for tests: the parts that matter in a case, in an envelope that is the same for all. */
import { formatIssue, hasErrors } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { parseXmile } from '@thaw/xmile'

/** Pieces of XMILE text; what is left out is left out of the file, but for the time of the run. */
export interface ModelFileParts {
  /** Content of `<variables>`. */
  readonly variables: string
  /** Content of `<dimensions>`. */
  readonly dimensions?: string
  /** Content of `<model_units>`. */
  readonly units?: string
  /** The whole element; 0 to 10 by 1/4 in years where it is left out. */
  readonly simSpecs?: string
}

const TEN_YEARS =
  '<sim_specs method="euler" time_units="years"><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>'

/** The text of an XMILE file. */
export function modelFile(parts: ModelFileParts): string {
  const { variables, dimensions, units, simSpecs = TEN_YEARS } = parts
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">',
    '<header><vendor>test</vendor><product version="1.0">test</product></header>',
    simSpecs,
    ...(units === undefined ? [] : [`<model_units>${units}</model_units>`]),
    ...(dimensions === undefined ? [] : [`<dimensions>${dimensions}</dimensions>`]),
    '<model><variables>',
    variables.trim(),
    '</variables></model>',
    '</xmile>',
    '',
  ].join('\n')
}

/**
 * The syntax tree of a file; throws where the reader itself finds an error, so that a case of the
 * checker cannot pass on a file that was never read.
 */
export function documentOf(parts: ModelFileParts): ModelDocument {
  const text = modelFile(parts)
  const { value, issues } = parseXmile(text, 'model.xmile')
  if (value === undefined || hasErrors(issues)) {
    throw new Error(issues.map((issue) => formatIssue(issue, text)).join('\n'))
  }
  return value
}

/** A file as the reader gives it: its tree and the codes of the reader's own errors. */
export interface ReadModelFile {
  readonly document: ModelDocument
  readonly errors: readonly string[]
}

/** Reads the text of an XMILE file; throws where it has no tree at all. */
export function readModelFile(text: string, file: string): ReadModelFile {
  const { value, issues } = parseXmile(text, file)
  if (value === undefined) throw new Error(`${file} cannot be read`)
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return { document: value, errors }
}
