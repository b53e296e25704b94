/** The settings behind the sketch: what of them changes a run. Source: files; no manual lists them. */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import type { IntegrationMethod, Stretch, UnitNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { equivalentUnits } from './equivalent-units.ts'

/** Method of integration, units that mean the same, and names that stand for files. */
export interface Settings {
  readonly method: IntegrationMethod
  /** Where the method is written; the beginning of the section where it is not. */
  readonly span: Span
  readonly units: readonly UnitNode[]
  /** File by tag: `?data` is what `30:?data=file.xlsx` says. */
  readonly files: ReadonlyMap<string, string>
}

/** One that the settings may name. */
interface Chosen {
  readonly method: IntegrationMethod
  /** As Vensim's menu has it. */
  readonly called: string
  /** Present where Vensim shortens steps in which the error of a level is too large. */
  readonly changesStep?: true
}

/**
 * What stands for METHOD in `15:a,b,c,METHOD,e,f`, from 0; Euler for all else. Which of the last three is
 * automatic is `unverified`: it follows the order of Vensim's menu.
 *
 * The automatic ones run with the step as given, which is told. Steps that follow the error differ from
 * draw to draw, while every back end computes the same steps for the draws that run side by side, and
 * keeps what hangs on time alone by step and stage: a method with steps of its own would be a second engine.
 */
const methods: readonly [Chosen, ...Chosen[]] = [
  { method: 'euler', called: 'Euler' },
  { method: 'rk4', called: 'RK4 Auto', changesStep: true },
  // Difference: the same, with auxiliaries of the step before.
  { method: 'euler', called: 'Diff' },
  { method: 'rk2', called: 'RK2 Fixed' },
  { method: 'rk2', called: 'RK2 Auto', changesStep: true },
  { method: 'rk4', called: 'RK4 Fixed' },
]

interface Line {
  readonly code: number
  readonly value: string
  readonly span: Span
}

/** Reads the section; lines with other codes serve the program's windows only. Issues: VE505. */
export function readSettings(source: SourceFile, section: Stretch, report: Report): Settings {
  const lines = linesOf(source, section)
  const method = lines.findLast(({ code }) => code === 15)
  const chosen = methods[Number(method?.value.split(',')[3] ?? 0)] ?? methods[0]
  if (chosen.changesStep === true) report(issue('VE505', method?.span, { method: chosen.called }))
  return {
    method: chosen.method,
    span: method?.span ?? spanOf(source, section.start, section.start),
    units: equivalentUnits(
      lines.filter(({ code }) => code === 22),
      spanOf(source, section.start, section.start),
    ),
    files: new Map(lines.flatMap((line) => (line.code === 30 ? fileOf(line) : []))),
  }
}

function linesOf(source: SourceFile, { start, end }: Stretch): readonly Line[] {
  const found = source.text.slice(start, end).matchAll(/^(\d+):(.*)$/gm)
  return Array.from(found, ({ 0: whole, 1: code, 2: value = '', index }) => ({
    code: Number(code),
    value,
    span: spanOf(source, start + index, start + index + whole.length),
  }))
}

function fileOf({ value }: Line): readonly (readonly [string, string])[] {
  const [, tag, file] = /^\s*\?([^=]+)=(.*)$/.exec(value) ?? []
  return tag === undefined || file === undefined ? [] : [[tag.trim().toLowerCase(), file.trim()]]
}
