/** Serves a published site as a good host does: every text compressed by brotli beforehand. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import sirv from 'sirv'

/** A host for one site. */
export interface ServedSite {
  /** Address of the front page, with a slash at its end. */
  readonly url: string
  readonly end: () => void
}

/** Copies the site, compresses it and serves it at a free port. */
export async function serveCompressed(site: string): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'thaw-bench-'))
  cpSync(site, folder, { recursive: true })
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (/\.(html|js|css|json|csv|svg)$/.test(name)) {
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
    }
  }
  const server = createServer(sirv(folder, { brotli: true }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    end: () => {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
