/** `thaw serve`: the site of a dossier at an address, made again whenever one of its files changes. */
import { resolve } from 'node:path'
import { createSiteServer, openSiteBuilder, type SiteBuilder, type SiteServer } from '@thaw/site'
import type { Issue } from '@thaw/core'
import { cliIssue } from '../cli-issue.ts'
import { FAULTY_INPUT, FINE, WRONG_USAGE } from '../exit-codes.ts'
import { keepShowing } from '../serve/keep-showing.ts'
import { watchFolder } from '../serve/watch-folder.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { printIssues } from '../tell-issues.ts'

/** What `thaw serve` was asked for, as the command line has it. */
export interface ServeOptions {
  readonly port: string
  readonly open: boolean
  readonly host?: string
}

/** Serves until the person ends it; exit code 1 where it cannot begin. */
export async function serveCommand(
  path: string | undefined,
  options: ServeOptions,
  surroundings: Surroundings,
): Promise<number> {
  const port = parsePort(options.port)
  if (port === undefined) {
    surroundings.err(printIssues([cliIssue('CL014', { value: options.port })]))
    return WRONG_USAGE
  }
  const { dossier, name, issues, texts } = await openSubject(path, surroundings)
  if (dossier === undefined) {
    const found = issues.length > 0 ? issues : [cliIssue('CL106', { path: name })]
    surroundings.err(printIssues(found, texts))
    return FAULTY_INPUT
  }
  const opened = await openSite(port, options.host)
  if (opened.kind === 'refused') {
    surroundings.err(printIssues(opened.issues))
    return FAULTY_INPUT
  }
  const { server, builder } = opened
  // A large dossier takes a minute or two, in which nothing else would show that it goes on.
  surroundings.err(`Making the pages of ${name} …`)
  const showing = keepShowing({ path, surroundings, server, builder })
  const folder = path === undefined ? surroundings.defaultDossier : resolve(surroundings.cwd, path)
  // Before the pages are made: what is saved meanwhile is a change like any other.
  const watch = await watchFolder(folder, () => void showing.refresh())
  await showing.refresh()
  surroundings.out(`Serving ${name} at ${server.url}  (Ctrl+C ends it)`)
  if (options.open) surroundings.openBrowser(server.url)
  await surroundings.untilEnded()
  await watch.close()
  await showing.settled()
  await Promise.all([server.close(), builder.close()])
  return FINE
}

type OpenedSite =
  | { readonly kind: 'open'; readonly server: SiteServer; readonly builder: SiteBuilder }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }

/** The port first: it is what most often goes wrong, and costs nothing to try. */
async function openSite(port: number, host: string | undefined): Promise<OpenedSite> {
  const server = await createSiteServer(host === undefined ? { port } : { port, host })
  if (server.value === undefined) return { kind: 'refused', issues: server.issues }
  const builder = await openSiteBuilder()
  if (builder.value === undefined) {
    await server.value.close()
    return { kind: 'refused', issues: builder.issues }
  }
  return { kind: 'open', server: server.value, builder: builder.value }
}

function parsePort(text: string): number | undefined {
  const port = Number(text)
  return /^\d+$/.test(text) && port <= 65535 ? port : undefined
}
