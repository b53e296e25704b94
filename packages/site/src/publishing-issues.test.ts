import type { Issue } from '@thaw/core'
import { expect, it } from 'vitest'
import { publishingIssues } from './publishing-issues.ts'

function issue(code: string): Issue {
  return { code, severity: 'warning', message: '', cure: '', span: undefined, related: [] }
}

it('makes an error of a missing source and of nothing else', () => {
  const severities = publishingIssues([issue('DO203'), issue('DO004')]).map((one) => one.severity)
  expect(severities).toEqual(['error', 'warning'])
})
