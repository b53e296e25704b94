import { describe, expect, it } from 'vitest'
import { formatIssue } from './format-issue.ts'
import type { Issue } from './issue.ts'
import type { Span } from './span.ts'

const source = '<stock name="Ponds">\n\t<inflow>haches</inflow>\n</stock>\n'

function at(start: number, end: number): Span {
  const lines = source.slice(0, start).split('\n')
  const column = (lines.at(-1) ?? '').length + 1
  return { file: 'model.stmx', start, end, line: lines.length, column }
}

const issue: Issue = {
  code: 'XM014',
  severity: 'error',
  message: 'Stock "Ponds" names an inflow that does not exist: "haches".',
  cure: 'Rename the inflow, or add a flow of that name.',
  span: at(30, 36),
  related: [{ note: 'the stock', span: at(0, 6) }],
}

describe('formatIssue', () => {
  it('shows place, words, the line with a mark, the cure and related places', () => {
    expect(formatIssue(issue, source).split('\n')).toEqual([
      'model.stmx:2:10  error XM014  Stock "Ponds" names an inflow that does not exist: "haches".',
      '      2 | \t<inflow>haches</inflow>',
      '        | \t        ^^^^^^',
      '  Rename the inflow, or add a flow of that name.',
      '  see model.stmx:1:1  the stock',
    ])
  })

  it('leaves the line out where the text is not at hand, and the place where there is none', () => {
    expect(formatIssue({ ...issue, span: undefined, related: [] })).toBe(
      'error XM014  Stock "Ponds" names an inflow that does not exist: "haches".\n' +
        '  Rename the inflow, or add a flow of that name.',
    )
  })

  it('marks no further than the end of the line', () => {
    const lines = formatIssue({ ...issue, span: at(30, 55) }, source).split('\n')
    expect(lines[2]).toBe(`        | \t        ${'^'.repeat(15)}`)
  })

  it('cuts a long line around the place', () => {
    const long = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`
    const span: Span = { file: 'm', start: 300, end: 304, line: 1, column: 301 }
    const [, line = '', marks = ''] = formatIssue({ ...issue, span }, long).split('\n')
    expect(line.length).toBeLessThanOrEqual(102)
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('shows no line of a file that is no text', () => {
    const span = at(0, 3)
    const text = `PIC\u0000ture\n${source}`
    expect(formatIssue({ ...issue, span, related: [] }, text).split('\n')).toHaveLength(2)
  })

  it('does not let a file steer the terminal', () => {
    const printed = formatIssue({ ...issue, message: 'red \u001b[31m' }, 'x\u001b[2J\n')
    expect(printed).not.toContain('\u001b')
  })
})
