/** Serves a folder of files under a base path, as a project page of a host has it. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

const BASE = '/project/'

/** A host for one site after another. */
export interface ServedFolder {
  /** Address of the front page, with a slash at its end. */
  readonly url: string
  /** From now on the host has the files of this folder. */
  readonly change: (folder: string) => void
  readonly end: () => Promise<void>
}

/** Begins to serve on a port that is free. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const serving = { files: filesOf(folder) }
  const server = createServer((request, response) => {
    serving.files(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    change: (next) => {
      serving.files = filesOf(next)
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function filesOf(folder: string): RequestListener {
  const serve = sirv(folder, { dev: true })
  return (request, response) => {
    if (request.url?.startsWith(BASE) === true) request.url = request.url.slice(BASE.length - 1)
    serve(request, response, () => {
      response.writeHead(404).end('not found')
    })
  }
}
