/** Joins the parts of a module to its bytes. Source: WebAssembly Core Specification 2.0, 5.5. */
import { joinBytes, name, section, sized, unsigned, vector } from './encode.ts'

/** Parameters and results of a function. */
interface FunctionType {
  readonly parameters: readonly number[]
  readonly results: readonly number[]
}

/** A function by the place of its type and its body. */
export interface ModuleFunction {
  readonly type: number
  readonly body: Uint8Array
}

/** What a module is made of. */
export interface ModuleContent {
  readonly types: readonly FunctionType[]
  /** Functions of the module `host`; they are numbered before the module's own. */
  readonly imports: readonly { readonly name: string; readonly type: number }[]
  readonly functions: readonly ModuleFunction[]
  /** Numbers of functions by name; `memory` is exported too. */
  readonly exports: readonly { readonly name: string; readonly number: number }[]
  /** Size of the memory at first. */
  readonly pages: number
}

/** Size of a page of WebAssembly memory. */
export const PAGE_BYTES = 65_536

const SECTION = { type: 1, import: 2, function: 3, memory: 5, export: 7, code: 10 } as const
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] as const
const FUNCTION = 0x00
const MEMORY = 0x02

/** The bytes of a module. */
export function assembleModule(content: ModuleContent): Uint8Array {
  const { types, imports, functions, exports, pages } = content
  const signatures = types.map(({ parameters, results }) => [
    0x60,
    ...sized(parameters),
    ...sized(results),
  ])
  const imported = imports.map((each) => [
    ...name('host'),
    ...name(each.name),
    FUNCTION,
    ...unsigned(each.type),
  ])
  const exported = exports.map((each) => [...name(each.name), FUNCTION, ...unsigned(each.number)])
  const bodies = functions.map(({ body }) => body)
  const count = unsigned(bodies.length)
  const codeLength = bodies.reduce((sum, { length }) => sum + length, count.length)
  const head = [
    ...HEADER,
    ...section(SECTION.type, vector(signatures)),
    ...section(SECTION.import, vector(imported)),
    ...section(SECTION.function, vector(functions.map(({ type }) => unsigned(type)))),
    ...section(SECTION.memory, vector([[0x00, ...unsigned(pages)]])),
    ...section(SECTION.export, vector([[...name('memory'), MEMORY, 0], ...exported])),
    ...[SECTION.code, ...unsigned(codeLength), ...count],
  ]
  return joinBytes([head, ...bodies])
}
