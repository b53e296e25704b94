/** Issues as a person reads them. */
import { describe, expect, it } from 'vitest'
import type { Issue } from '@thaw/core'
import { cliIssue } from './cli-issue.ts'
import { printIssues } from './tell-issues.ts'

const warning: Issue = cliIssue('CL112', { name: 'a', path: 'a', places: '2 places' })
const error: Issue = cliIssue('CL104', { path: 'x.csv', reason: 'the disk is full' })

describe('printIssues', () => {
  it('prints all of them', () => {
    const printed = printIssues([...Array<Issue>(199).fill(warning), error])
    expect(printed.match(/CL112/g)).toHaveLength(199)
    expect(printed).toContain('CL104')
    expect(printed).not.toContain('more')
  })

  it('prints the first of very many, errors before warnings, and counts the others', () => {
    const printed = printIssues([...Array<Issue>(5000).fill(warning), error])
    expect(printed).toMatch(/^error CL104/)
    expect(printed.match(/CL112/g)).toHaveLength(199)
    expect(printed).toMatch(/\n\n\.\.\. and 4801 more: thaw check with --json prints all\.$/)
  })
})
