/** What is let pass while one writes, and not when one publishes. */
import type { Issue } from '@thaw/core'

/** A row without a source. Source: packages/dossier/messages/joins.md. */
const noSource = 'DO203'

/** The same issues with every missing source as an error: what is published must be checkable. */
export function publishingIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) =>
    issue.code === noSource && issue.severity === 'warning'
      ? { ...issue, severity: 'error' }
      : issue,
  )
}
