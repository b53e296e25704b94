/** Macros of a file. Source: vensim.com, "macros". */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import { canonicalName, type MacroNode, type NamedPlace, type Stretch } from '@thaw/syntax'
import { issue } from '../issue.ts'
import { lex } from '../lex/lex.ts'
import type { Token } from '../lex/token.ts'
import type { Assembly } from './assembly.ts'
import type { ReadEntry } from './draft.ts'
import { assembleVariables } from './variables.ts'

/** What stands between `:MACRO:` and `:END OF MACRO:`. */
export interface MacroText {
  readonly header: Stretch
  readonly place: Stretch
  readonly entries: readonly ReadEntry[]
}

/** The macro; its value is its variable of its own name. Issues: VE101, VE207 and those of variables. */
export function assembleMacro(
  source: SourceFile,
  { header, place, entries }: MacroText,
  assembly: Assembly,
): MacroNode | undefined {
  const span = spanOf(source, place.start, place.end)
  const head = readHeader(source, header)
  if (head === undefined) {
    const found = source.text.slice(header.start, header.end).trim()
    const expected = 'name(inputs : outputs)'
    assembly.report(issue('VE101', span, { owner: 'this macro', expected, found }))
    return undefined
  }
  const { name, inputs, outputs } = head
  const variables = assembleVariables(entries, assembly)
  const own = variables.find((variable) => canonicalName(variable.name) === canonicalName(name))
  if (own === undefined) assembly.report(issue('VE207', span, { name }))
  return {
    name,
    parameters: inputs.map((input) => ({ ...input, default: undefined })),
    outputs,
    // What comes after the reader shall not tell again that there is no value.
    value:
      own === undefined
        ? { kind: 'number', value: Number.NaN, span }
        : { kind: 'reference', name, subscripts: [], span: own.nameSpan },
    variables,
    span,
  }
}

interface Header {
  readonly name: string
  readonly inputs: readonly NamedPlace[]
  readonly outputs: readonly NamedPlace[]
}

/** `name(in1, in2 : out1)`; undefined where it is anything else. */
function readHeader(source: SourceFile, { start, end }: Stretch): Header | undefined {
  const { tokens, fault } = lex(source.text.slice(start, end))
  const shape = tokens.map((token) => (token.kind === 'sign' ? token.sign : token.kind[0])).join('')
  if (fault !== undefined || !/^n\((n(,n)*)?(:n(,n)*)?\)e$/.test(shape)) return undefined
  const place = (token: Token): Span => spanOf(source, start + token.start, start + token.end)
  const names = tokens.flatMap((token, at) =>
    token.kind === 'name' ? [{ name: token.name, span: place(token), at }] : [],
  )
  const colon = tokens.findIndex((token) => token.kind === 'sign' && token.sign === ':')
  const [first, ...others] = names
  const isOutput = ({ at }: { readonly at: number }): boolean => colon !== -1 && at > colon
  const plain = ({ name, span }: NamedPlace): NamedPlace => ({ name, span })
  return {
    name: first?.name ?? '',
    inputs: others.filter((one) => !isOutput(one)).map(plain),
    outputs: others.filter(isOutput).map(plain),
  }
}
