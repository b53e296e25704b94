/** YAML with the place of every field, so that a message can point at it. */
import type { Checked, Span } from '@thaw/core'
import { isMap, isNode, isScalar, parseDocument } from 'yaml'
import { makeIssue } from './make-issue.ts'
import { placeInText, type FileText } from './place-in-text.ts'

/** Names and positions from the top of a YAML file down to a field. */
export type FieldPath = readonly (string | number)[]

/** The content of a YAML file and the place of each field. */
export interface YamlFile {
  /** Plain JavaScript: records, lists, text, numbers. */
  readonly value: unknown
  /** The place of a field's value; of the nearest thing round it where the field is missing. */
  readonly spanAt: (path: FieldPath) => Span
  /** The place of a field's name. */
  readonly keySpan: (path: FieldPath) => Span
}

/** Issues: DO006 for each syntax error. */
export function readYaml(source: FileText): Checked<YamlFile> {
  const document = parseDocument(source.text, { prettyErrors: false })
  const issues = document.errors.map((error) =>
    makeIssue('DO006', placeInText(source, error.pos[0], error.pos[1]), {
      reason: error.message.replace(/\.$/, ''),
    }),
  )
  const spanAt = (path: FieldPath): Span => {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return placeInText(source, node.range[0], node.range[1])
    return path.length === 0 ? placeInText(source, 0, 0) : spanAt(path.slice(0, -1))
  }
  const keySpan = (path: FieldPath): Span => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
      : undefined
    const range = pair !== undefined && isScalar(pair.key) ? pair.key.range : undefined
    return range ? placeInText(source, range[0], range[1]) : spanAt(path)
  }
  const value: unknown = issues.length > 0 ? undefined : document.toJS()
  return { value: { value, spanAt, keySpan }, issues }
}
