/**
 * Before all browser tests: publishes the site unless that was just done, and serves it twice, at
 * the root of a host and under a base path.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the front page, with a slash at its end. */
    siteUrl: string
    /** The same site under a folder, as a project page of a host has it. */
    basedUrl: string
    /** The folder with the published files. */
    siteFolder: string
  }
}

const BASE = '/some/folder/'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the stage `publish` of `npm test` puts it. */
const siteFolder = join(root, '.thaw', 'site')

const running: { server?: Server } = {}

/** Serves the published site; vitest calls it once before all files. */
export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(join(siteFolder, 'index.html'))) publish()
  const server = createServer(siteListener())
  running.server = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  project.provide('siteUrl', `${origin}/`)
  project.provide('basedUrl', `${origin}${BASE}`)
  project.provide('siteFolder', siteFolder)
}

/** Ends the server; vitest calls it once after all files. */
export async function teardown(): Promise<void> {
  running.server?.closeAllConnections()
  await new Promise((resolve) => running.server?.close(resolve))
}

function siteListener(): RequestListener {
  const serve = sirv(siteFolder, { dev: true })
  return (request, response) => {
    if (request.url?.startsWith(BASE) === true) request.url = request.url.slice(BASE.length - 1)
    serve(request, response, () => {
      response.writeHead(404).end('not found')
    })
  }
}

function publish(): void {
  const thaw = join(root, 'packages', 'cli', 'bin', 'thaw.js')
  const { status, stderr } = spawnSync(process.execPath, [thaw, 'publish', '--out', siteFolder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the site could not be published:\n${stderr}`)
}
