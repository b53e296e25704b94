/** Files of a dossier as a person would write them from where they stand. */
import { join, sep } from 'node:path'
import type { Issue } from '@thaw/core'

/** A file of the dossier that is called by this name. */
export function pathInside(name: string, file: string): string {
  return join(name, file).split(sep).join('/')
}

/** The same issue about files by these names. */
export function moveIssue(issue: Issue, named: (file: string) => string): Issue {
  return {
    ...issue,
    span: issue.span && { ...issue.span, file: named(issue.span.file) },
    related: issue.related.map(({ note, span }) => ({
      note,
      span: { ...span, file: named(span.file) },
    })),
  }
}

/** An issue about a file of the dossier, with the path of that file from where the person stands. */
export function insideDossier(issue: Issue, name: string): Issue {
  return moveIssue(issue, (file) => pathInside(name, file))
}
