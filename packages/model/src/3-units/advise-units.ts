/** What would make two units one: a known factor between them, or that their names mean the same. */
import {
  builtinUnitTable,
  divideUnits,
  printUnit,
  ratioOfUnits,
  unitKey,
  type Unit,
  type UnitTable,
} from '@thaw/core'
import type { Language } from '../builtins/builtin.ts'
import { tellUnit, unfoundIn } from './inferred-unit.ts'

/**
 * A sentence for two units between which only a factor lies, `1 year is 12 month`, or that differ by one
 * name which may be the other: `person` and `people`. Empty for all others. Nothing is ever converted:
 * the factor is a constant that the author writes, so that it has a unit and can be seen.
 */
export function adviseUnits(
  [wanted, given]: readonly [wanted: Unit, given: Unit],
  table: UnitTable,
  language: Language,
): string {
  const between = divideUnits(wanted, given)
  if (between.size === 0 || unfoundIn(between).length > 0) return ''
  return adviseFactor(wanted, given, table) ?? adviseAlias(between, language)
}

function adviseFactor(wanted: Unit, given: Unit, { scales }: UnitTable): string | undefined {
  const ratio = ratioOfUnits(given, wanted, scales)
  if (ratio === undefined) return undefined
  const isLarger = ratio.factor >= 1
  const [large, small] = isLarger ? [given, wanted] : [wanted, given]
  const factor = Number(
    (isLarger ? ratio.factor : 1 / ratio.factor).toPrecision(ratio.isRough ? 4 : 9),
  )
  const size = `${ratio.isRough ? 'about ' : ''}${factor}`
  const scale = printUnit(divideUnits(small, large))
  const verb = isLarger ? 'multiply' : 'divide'
  return ` 1 ${oneOf(large)} is ${size} ${oneOf(small)}: ${verb} what is in ${tellUnit(given)} by a constant of ${size}, in ${scale}.`
}

function oneOf(unit: Unit): string {
  return unit.size === 0 ? '(plain number)' : printUnit(unit)
}

/** The built-in names of times are not proposed to be anything else. `between` is as `people/person`. */
function adviseAlias(between: Unit, language: Language): string {
  const [first, second, third] = [...between]
  if (first === undefined || second === undefined || third !== undefined) return ''
  if (first[1] !== -second[1] || !areAlike(first[0], second[0])) return ''
  const names = [first[0], second[0]].sort()
  if (names.some((name) => builtinUnitTable.meanings.has(name))) return ''
  const [name = '', alias = ''] = names.map((key) => printUnit(new Map([[key, 1]])))
  return language === 'vensim'
    ? ` If ${name} and ${alias} are one unit, make them equivalent in the model's settings: the line 22:${name},${alias}.`
    : ` If ${name} and ${alias} are one unit, write <unit name="${name}"><alias>${alias}</alias></unit> in <model_units>.`
}

/** True for names that differ in number, `person` and `people`, or in what separates their words. */
function areAlike(one: string, other: string): boolean {
  return singular(one) === singular(other)
}

/** Plurals that no rule makes. */
const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
}

function singular(name: string): string {
  const bare = unitKey(name).replace(/[_.\s-]/g, '')
  const plural = irregular[bare]
  if (plural !== undefined) return plural
  return bare
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '')
}
