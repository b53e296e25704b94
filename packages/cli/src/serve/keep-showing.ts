/** Makes the site again and shows it, or keeps the last good one and shows what is wrong. */
import { hasErrors, type Issue } from '@thaw/core'
import type { SiteBuilder, SiteServer } from '@thaw/site'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { countIssues, printIssues } from '../tell-issues.ts'

export interface Showing {
  /** Reads the dossier again; resolves when what was there when it was called is shown. */
  readonly refresh: () => Promise<void>
  /** Resolves when nothing is being made. */
  readonly settled: () => Promise<void>
}

/** What a showing needs. */
export interface ShowingParts {
  readonly path: string | undefined
  readonly surroundings: Surroundings
  readonly server: SiteServer
  readonly builder: SiteBuilder
}

/**
 * One site is made at a time. Changes that come meanwhile are answered by one more, so that a
 * program that writes ten files does not make ten sites.
 */
export function keepShowing(parts: ShowingParts): Showing {
  const work: { running: Promise<void>; next: Promise<void> | undefined } = {
    running: Promise.resolve(),
    next: undefined,
  }
  const refresh = (): Promise<void> => {
    work.next ??= work.running.then(() => {
      work.next = undefined
      work.running = showOnce(parts)
      return work.running
    })
    return work.next
  }
  return {
    refresh,
    settled: async () => {
      await (work.next ?? work.running)
    },
  }
}

async function showOnce({ path, surroundings, server, builder }: ShowingParts): Promise<void> {
  const { dossier, issues, texts, name } = await openSubject(path, surroundings)
  if (dossier === undefined || hasErrors(issues)) {
    const errors = issues.filter(({ severity }) => severity === 'error')
    tell(errors, texts, surroundings)
    surroundings.err(`${name}: ${countIssues(issues)}. The pages stay as they were.`)
    server.fault(errors)
    return
  }
  const built = await builder.build(dossier, { mode: 'serve' })
  tell(built.issues, texts, surroundings)
  if (hasErrors(built.issues)) server.fault(built.issues)
  else server.show(built.value)
  if (issues.length > 0) surroundings.err(`${name}: ${countIssues(issues)}; thaw check lists them.`)
}

function tell(
  issues: readonly Issue[],
  texts: ReadonlyMap<string, string>,
  { err }: Surroundings,
): void {
  if (issues.length > 0) err(printIssues(issues, texts))
}
