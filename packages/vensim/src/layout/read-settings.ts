/** The settings behind the sketch: what of them changes a run. Source: files; no manual lists them. */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import type { IntegrationMethod, Stretch, UnitNode } from '@thaw/syntax'
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

interface Line {
  readonly code: number
  readonly value: string
  readonly span: Span
}

/** Reads the section; lines with other codes serve the program's windows only. */
export function readSettings(source: SourceFile, section: Stretch): Settings {
  const lines = linesOf(source, section)
  const method = lines.findLast(({ code }) => code === 15)
  return {
    method: methodOf(method?.value ?? ''),
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

/**
 * `15:a,b,c,METHOD,e,f`: 0 Euler, 2 the same with auxiliaries of the step before; 1 and 5 Runge-Kutta of
 * the fourth order, 3 and 4 of the second. The automatic ones shorten steps where an error grows; they
 * run here with the step as given.
 */
function methodOf(value: string): IntegrationMethod {
  const code = Number(value.split(',')[3] ?? 0)
  if (code === 1 || code === 5) return 'rk4'
  return code === 3 || code === 4 ? 'rk2' : 'euler'
}

function fileOf({ value }: Line): readonly (readonly [string, string])[] {
  const [, tag, file] = /^\s*\?([^=]+)=(.*)$/.exec(value) ?? []
  return tag === undefined || file === undefined ? [] : [[tag.trim().toLowerCase(), file.trim()]]
}
