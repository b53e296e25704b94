/** Makes the site again and shows it, or keeps the last good one and shows what is wrong. */
import { hasErrors } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import type { SiteBuilder, SiteServer } from '@thaw/site'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { countIssues, printIssues } from '../tell-issues.ts'
import { fewDraws, hasSameRuns } from './few-draws.ts'

/** A site that is made again whenever it is asked to be. */
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
  const work: Work = {
    running: Promise.resolve(),
    next: undefined,
    shown: undefined,
    hasPages: false,
    isInterrupted: false,
    endPause: () => undefined,
    tell: sayOnce(parts.surroundings),
  }
  const refresh = (): Promise<void> => {
    interrupt(work)
    work.next ??= work.running.then(() => {
      work.next = undefined
      work.isInterrupted = false
      work.running = showOnce(parts, work)
      return work.running
    })
    return work.next
  }
  return { refresh, settled: () => settle(work) }
}

interface Work {
  running: Promise<void>
  next: Promise<void> | undefined
  /** What was last shown with all its draws. */
  shown: Dossier | undefined
  /** Whether anything was ever shown. */
  hasPages: boolean
  /** Something newer is waited for: what is being made is not worth a pause and all draws. */
  isInterrupted: boolean
  /** Ends a pause at once. */
  endPause: () => void
  readonly tell: (text: string) => void
}

function interrupt(work: Work): void {
  work.isInterrupted = true
  work.endPause()
}

async function settle(work: Work): Promise<void> {
  interrupt(work)
  await (work.next ?? work.running)
}

async function showOnce(
  { path, surroundings, server, builder }: ShowingParts,
  work: Work,
): Promise<void> {
  const { dossier, issues, texts, name } = await openSubject(path, surroundings)
  if (dossier === undefined || hasErrors(issues)) {
    const errors = issues.filter(({ severity }) => severity === 'error')
    const pages = work.hasPages ? 'The pages stay as they were.' : 'There are no pages yet.'
    const count = `${name}: ${countIssues(issues)}. ${pages}`
    work.tell(`${printIssues(errors, texts)}\n\n${count}`)
    server.fault(errors)
    return
  }
  const show = async (whole: Dossier): Promise<void> => {
    const built = await builder.build(whole)
    if (hasErrors(built.issues)) server.fault(built.issues)
    else {
      server.show(built.value)
      work.hasPages = true
    }
    const warnings =
      issues.length === 0 ? '' : `${name}: ${countIssues(issues)}; thaw check lists them.`
    work.tell(
      [printIssues(built.issues, texts), warnings].filter((text) => text !== '').join('\n\n'),
    )
  }
  if (work.shown !== undefined && !hasSameRuns(work.shown, dossier)) {
    await show(fewDraws(dossier))
    if (!(await staysQuiet(work))) return
  }
  await show(dossier)
  work.shown = dossier
}

/** After a change of the model a person often saves again: all draws are worth running a little later. */
const PAUSE_MS = 1000

/** False when another change came before the pause was over, or before it began. */
function staysQuiet(work: Work): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(true)
    }, PAUSE_MS)
    work.endPause = () => {
      clearTimeout(timer)
      resolve(false)
    }
    if (work.isInterrupted) work.endPause()
  })
}

/** Says what is wrong when that has changed: the same faults after each save would hide the new ones. */
function sayOnce({ err }: Surroundings): (text: string) => void {
  const said = { text: '' }
  return (text) => {
    if (text !== said.text && text !== '') err(text)
    said.text = text
  }
}
