/** Serves a site from memory and tells open pages when it changed or has faults. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Checked, Issue } from '@thaw/core'
import { loadClientAssets } from '../client-assets.ts'
import { errorCode } from '../error-code.ts'
import { makeIssue } from '../make-issue.ts'
import { EVENTS_PATH, OVERLAY_PATH } from '../overlay-path.ts'
import type { ServedFiles } from '../site-files.ts'
import { eventStream } from './event-stream.ts'
import { mediaType } from './media-types.ts'
import { brokenPage, missingPage, tellFault, waitingPage } from './waiting-page.ts'

/** Where a server listens. */
export interface ServerOptions {
  /** 0 for any free port. */
  readonly port: number
  /** Name or address of this machine; pages are for this machine alone where left out. */
  readonly host?: string
}

/** A server of one site. */
export interface SiteServer {
  /** Address of the front page, with a slash at its end. */
  readonly url: string
  /** Puts these files in the place of all others and reloads every open page. */
  readonly show: (files: ServedFiles) => void
  /** Shows what is wrong over the last good state; an empty list takes it away. */
  readonly fault: (issues: readonly Issue[]) => void
  readonly close: () => Promise<void>
}

/**
 * Begins to serve; until the first `show`, a page that stands in: the faults, or that pages are being made.
 *
 * Issues: SI001, SI006 where the port is in use, SI007 where the address cannot be served; the
 * value then is undefined.
 */
export async function createSiteServer(
  options: ServerOptions,
): Promise<Checked<SiteServer | undefined>> {
  const assets = await loadClientAssets()
  if (assets.value === undefined) return { value: undefined, issues: assets.issues }
  return serveSite(options, assets.value.overlay)
}

/** The same with the script that shows faults already at hand. */
export async function serveSite(
  options: ServerOptions,
  overlay: Uint8Array,
): Promise<Checked<SiteServer | undefined>> {
  const host = options.host ?? '127.0.0.1'
  const state = serverState(overlay)
  const server = createServer((request, response) => {
    answer(request, response, state)
  })
  server.on('clientError', refuse)
  try {
    await listen(server, options.port, host)
  } catch (error) {
    return { value: undefined, issues: [cannotListen(error, options.port, host)] }
  }
  const { port } = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host === '127.0.0.1' ? 'localhost' : host
  return { value: siteServer(server, state, `http://${name}:${port}/`), issues: [] }
}

interface ServerState {
  /** Undefined until there is a site. */
  files: ServedFiles | undefined
  faults: readonly Issue[]
  readonly overlay: Uint8Array
  readonly events: ReturnType<typeof eventStream>
}

function serverState(overlay: Uint8Array): ServerState {
  return { files: undefined, faults: [], overlay, events: eventStream() }
}

function siteServer(server: Server, state: ServerState, url: string): SiteServer {
  return {
    url,
    show: (files) => {
      state.files = files
      state.faults = []
      state.events.send({ name: 'reload', data: null })
    },
    fault: (issues) => {
      const wasEmpty = state.files === undefined
      state.faults = issues
      if (wasEmpty) state.events.send({ name: 'reload', data: null })
      else state.events.send({ name: 'faults', data: issues.map(tellFault) })
    },
    close: () =>
      new Promise((resolve) => {
        state.events.close()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function answer(request: IncomingMessage, response: ServerResponse, state: ServerState): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const path = pathOf(request.url ?? '/')
  if (path === EVENTS_PATH) {
    const faults = { name: 'faults', data: state.faults.map(tellFault) }
    state.events.add(response, state.files === undefined ? [] : [faults])
  } else if (path === OVERLAY_PATH) send(response, 200, OVERLAY_PATH, state.overlay)
  else if (path === undefined) send(response, 400, 'x.html', text('This address cannot be read.'))
  else void sendFile(response, path, state)
}

/** What is no request that Node can read; a link with too much in it is told so. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return
  const isLong = error.code === 'HPE_HEADER_OVERFLOW'
  const status = isLong ? '414 URI Too Long' : '400 Bad Request'
  const said = isLong
    ? 'This link is too long to be opened. Ask for it again, or open the front page.'
    : 'This request cannot be read.'
  const head = 'content-type: text/plain; charset=utf-8\r\nconnection: close'
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${said}\n`)
}

async function sendFile(
  response: ServerResponse,
  path: string,
  { files, faults }: ServerState,
): Promise<void> {
  if (files === undefined) {
    send(response, 503, 'x.html', text(waitingPage(faults)))
    return
  }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (files.has(file)) await sendMade(response, file, files)
  else if (files.has(`${path}/index.html`)) {
    // Relative links need the slash. From the last part alone, so that no other host can be named.
    response
      .writeHead(301, { location: `./${encodeURIComponent(path.split('/').at(-1) ?? '')}/` })
      .end()
  } else send(response, 404, 'x.html', text(missingPage()))
}

/** A page may have to be made first, and that may fail. */
async function sendMade(response: ServerResponse, file: string, files: ServedFiles): Promise<void> {
  try {
    const bytes = await files.get(file)
    if (bytes !== undefined) send(response, 200, file, bytes)
  } catch (error) {
    send(response, 500, 'x.html', text(brokenPage(error)))
  }
}

/** The path without its first slash and query, decoded; undefined where it cannot be. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0]?.slice(1) ?? '')
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, status: number, name: string, bytes: Uint8Array): void {
  response.writeHead(status, {
    'content-type': mediaType(name),
    'content-length': bytes.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

function cannotListen(error: unknown, port: number, host: string): Issue {
  const code = errorCode(error)
  if (code === 'EADDRINUSE') {
    return makeIssue('SI006', undefined, { port, host, other: port + 1 })
  }
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'this port needs special rights',
    EADDRNOTAVAIL: 'the address does not belong to this machine',
    ENOTFOUND: 'no machine has that name',
    ERR_SOCKET_BAD_PORT: 'a port is a number from 0 to 65535',
  }
  const reason = reasons[code] ?? (code === '' ? 'for an unknown reason' : code)
  return makeIssue('SI007', undefined, { port, host, reason })
}
