/** Calls that read a file: which they are and what they are given. Source: vensim.com, "fn_get_direct_constants" and its kin. */
import { canonicalName, type CallExpression, type Expression } from '@thaw/syntax'

/** What a call reads. */
export type LoaderKind = 'constants' | 'data' | 'lookups' | 'subscript'

const loader = /^get_(?:xls|direct)_(constants|data|lookups|subscript)s?$/

/** The kind of a call that reads a file of tables; undefined for every other call. */
export function loaderKind({ name }: CallExpression): LoaderKind | undefined {
  return loader.exec(canonicalName(name))?.[1] as LoaderKind | undefined
}

/** What a function reads that only another program can open, and what to use in its place. */
export interface ForeignLoader {
  readonly source: string
  readonly instead: string
}

/** The function as one that is refused by name; undefined for every other. */
export function foreignLoader({ name }: CallExpression): ForeignLoader | undefined {
  const [, from, what] =
    /^get_(vdf|123|odbc)_(data|constants|lookups|subscript)s?$/.exec(canonicalName(name)) ?? []
  if (from === undefined || what === undefined) return undefined
  const sources: Readonly<Record<string, string>> = {
    vdf: "a file of Vensim's results (.vdf)",
    123: 'a worksheet of Lotus 1-2-3',
    odbc: 'a database',
  }
  return { source: sources[from] ?? from, instead: `GET DIRECT ${what.toUpperCase()}` }
}

/** What each kind takes, in the words of a message. */
export const takenBy: Readonly<Record<LoaderKind, string>> = {
  constants: "'file', 'tab', 'first cell'",
  data: "'file', 'tab', 'row or column of times', 'first cell'",
  lookups: "'file', 'tab', 'row or column of x', 'first cell'",
  subscript: "'file', 'tab', 'first cell', 'last cell', 'prefix'",
}

/** The texts that a call is given; undefined where one is no text, or where their count is wrong. */
export function textsOf(
  call: CallExpression,
  kind: LoaderKind,
  constants: ReadonlyMap<string, string>,
): readonly string[] | undefined {
  const texts = call.arguments.map((argument) => textOf(argument, constants))
  const wanted = takenBy[kind].split("', '").length
  const isWhole = texts.length === wanted || (kind === 'subscript' && texts.length === wanted - 1)
  return isWhole && texts.every((text) => text !== undefined) ? texts : undefined
}

function textOf(argument: Expression, constants: ReadonlyMap<string, string>): string | undefined {
  if (argument.kind === 'text') return argument.value
  if (argument.kind !== 'reference') return undefined
  return constants.get(canonicalName(argument.name))
}
