/** The functions that can be run, whatever language calls them. */
import { arrays, type ArrayName } from './arrays.ts'
import type { Builtin, Language } from './builtin.ts'
import { chance, type ChanceName } from './chance.ts'
import { contents, type ContentName } from './contents.ts'
import { control, type ControlName } from './control.ts'
import { finance, type FinanceName } from './finance.ts'
import { mathematics, type MathematicsName } from './mathematics.ts'
import { memory, type MemoryName } from './memory.ts'
import { tables, type TableName } from './tables.ts'
import { testInputs, type TestInputName } from './test-inputs.ts'
import { vectors, type VectorName } from './vectors.ts'

export type { ArrayName } from './arrays.ts'
export type {
  Builtin,
  BuiltinFamily,
  Language,
  Needs,
  UnitPattern,
  UnitSignature,
  UnitTerm,
  VectorArgument,
} from './builtin.ts'
export type { ChanceName } from './chance.ts'
export type { ContentName } from './contents.ts'
export type { ControlName } from './control.ts'
export type { FinanceName } from './finance.ts'
export type { MathematicsName } from './mathematics.ts'
export type { MemoryName } from './memory.ts'
export type { TableName } from './tables.ts'
export type { TestInputName } from './test-inputs.ts'
export type { VectorName } from './vectors.ts'

/** Key of a function: what it means, whatever it is called. */
export type BuiltinName =
  | MathematicsName
  | ChanceName
  | ContentName
  | ControlName
  | FinanceName
  | ArrayName
  | TestInputName
  | MemoryName
  | TableName
  | VectorName

/** What each function takes, by its key in a resolved expression. */
export const builtins: Readonly<Record<BuiltinName, Builtin>> = {
  ...mathematics,
  ...chance,
  ...contents,
  ...control,
  ...finance,
  ...arrays,
  ...tables,
  ...testInputs,
  ...vectors,
  ...memory,
}

function namesIn(language: Language): ReadonlyMap<string, BuiltinName> {
  const keys = Object.keys(builtins) as BuiltinName[]
  const own = keys.filter((key) => [undefined, language].includes(builtins[key].only))
  return new Map(
    own.flatMap((key) => (builtins[key].called?.[language] ?? [key]).map((name) => [name, key])),
  )
}

const names: Readonly<Record<Language, ReadonlyMap<string, BuiltinName>>> = {
  xmile: namesIn('xmile'),
  vensim: namesIn('vensim'),
}

/** The function that a language calls so, in any case and with spaces or underscores. */
export function findBuiltin(name: string, language: Language): BuiltinName | undefined {
  return names[language].get(
    name
      .trim()
      .replace(/[\s_]+/g, '_')
      .toUpperCase(),
  )
}

/** The names of all functions of a language, in the alphabet. */
export function namesOfBuiltins(language: Language): readonly string[] {
  return [...names[language].keys()].sort()
}

/** Which argument of a function (from 0) is a graphical function by its bare name. */
export function tablePlace(key: BuiltinName): number | undefined {
  const { family, table } = builtins[key]
  return table ?? (family === 'table' ? 0 : undefined)
}

/** What a language calls a function, with its spaces. */
export function nameOfBuiltin(key: BuiltinName, language: Language): string {
  const [name = key] = builtins[key].called?.[language] ?? []
  return language === 'vensim' ? name.replaceAll('_', ' ') : name
}
