/** The macros of a file, found by name and number of arguments. */
import { canonicalName, type MacroNode } from '@thaw/syntax'
import { issueOf, type Report } from '../report.ts'

/** Macros by canonical name; several of one name differ in what they take. */
export type MacroTable = ReadonlyMap<string, readonly MacroNode[]>

/** How many arguments a macro takes. */
interface Arity {
  readonly least: number
  readonly most: number
}

/**
 * The macros of a file. Of two that one call could mean the first is kept.
 *
 * Issues: MO085, MO092. Source: XMILE 1.0, 4.8: one name may have several macros of different
 * numbers of parameters; after the first default all parameters have one.
 */
export function collectMacros(macros: readonly MacroNode[], report: Report): MacroTable {
  const table = new Map<string, readonly MacroNode[]>()
  for (const macro of macros) {
    reportLateRequired(macro, report)
    const key = canonicalName(macro.name)
    const others = table.get(key) ?? []
    const first = others.find((other) => overlap(arityOf(macro), arityOf(other)))
    if (first === undefined) table.set(key, [...others, macro])
    else {
      const related = [{ note: 'the first one', span: first.span }]
      const data = { name: macro.name, line: first.span.line }
      report(issueOf('MO085', macro.span, data, related))
    }
  }
  return table
}

/** The macro that takes so many arguments; undefined where none of that name does. */
export function macroTaking(count: number, macros: readonly MacroNode[]): MacroNode | undefined {
  return macros.find((macro) => {
    const { least, most } = arityOf(macro)
    return least <= count && count <= most
  })
}

/** `2 arguments`, `1 to 3 arguments`, `1 or 3 arguments`: what the macros of one name take. */
export function takenInWords(macros: readonly MacroNode[]): string {
  const counts = macros.map((macro) => {
    const { least, most } = arityOf(macro)
    return least === most ? `${least}` : `${least} to ${most}`
  })
  const words = counts.join(' or ')
  return words === '1' ? '1 argument' : words === '0' ? 'no argument' : `${words} arguments`
}

function arityOf({ parameters }: MacroNode): Arity {
  const first = parameters.findIndex((parameter) => parameter.default !== undefined)
  return { least: first < 0 ? parameters.length : first, most: parameters.length }
}

function overlap(left: Arity, right: Arity): boolean {
  return left.least <= right.most && right.least <= left.most
}

function reportLateRequired({ name, parameters }: MacroNode, report: Report): void {
  const first = parameters.findIndex((parameter) => parameter.default !== undefined)
  const late = parameters.slice(Math.max(first, 0)).filter(() => first >= 0)
  for (const parameter of late.filter((one) => one.default === undefined)) {
    report(issueOf('MO092', parameter.span, { macro: name, name: parameter.name }))
  }
}
