/** The names of the fields of JSON with their places; JSON.parse keeps only the last of a name. */

/** A name of a field, and where it stands with its quotation marks. */
export interface JsonKey {
  readonly key: string
  readonly start: number
  readonly end: number
  /** The same name stands before it in the same object. */
  readonly isAgain: boolean
}

/** Every name in the text, which is JSON, in its order. */
export function jsonKeys(text: string): readonly JsonKey[] {
  const keys: JsonKey[] = []
  const open: Set<string>[] = []
  for (const match of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    const [mark, written, colon] = match
    if (mark === '{') open.push(new Set())
    else if (mark === '}') open.pop()
    if (written === undefined || colon === undefined) continue
    const key = JSON.parse(written) as string
    const isAgain = open.at(-1)?.has(key) === true
    open.at(-1)?.add(key)
    keys.push({ key, start: match.index, end: match.index + written.length, isAgain })
  }
  return keys
}
