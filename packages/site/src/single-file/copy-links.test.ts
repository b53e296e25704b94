/** Links of a whole site, as its copy in one file has them. */
import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { expect, it } from 'vitest'
import { buildSite } from '../site-builder.ts'
import { copyPage } from './copy-page.ts'

const base = fileURLToPath(new URL('../../../dossier/golden-base', import.meta.url))

/** What leads out of the copy, or is loaded from it. */
const ELSEWHERE = /^(?:https?|mailto|copy-file):/

it('lead to other hosts, or by their hash to what the copy carries', async () => {
  const { value: folder } = await readDossierFolder(base)
  const { value: site } = await buildSite(loadDossier(folder).value, { mode: 'copy' })
  const files = new Map([...site].filter(([path]) => !/(?:^|\/)embed/.test(path)))
  const pages = [...files.keys()].filter((path) => path.endsWith('index.html'))
  expect(pages.length).toBeGreaterThan(20)
  const dead = pages.flatMap((page) => {
    const path = page.slice(0, -'index.html'.length)
    const html = new TextDecoder().decode(files.get(page))
    const copied = copyPage(html, path, { files, leftOut: new Set() }, { leftOut: '' })
    const ids = new Set([...copied.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
    const written = [...copied.matchAll(/\s(?:href|src|data-href)="([^"]*)"/g)]
    return written
      .map(([, address = '']) => address)
      .filter((address) => !ELSEWHERE.test(address) && !isHeld(address, files, ids))
      .map((address) => `${path}: ${address}`)
  })
  expect(dead).toEqual([])
})

/** True for an element of the page, or the hash of a page or file that there is. */
function isHeld(
  address: string,
  files: ReadonlyMap<string, unknown>,
  ids: ReadonlySet<string>,
): boolean {
  if (!address.startsWith('#')) return false
  const [path = ''] = address.slice(1).split(/[?#]/)
  if (path === '' || path.endsWith('/')) return files.has(`${path}index.html`)
  return ids.has(path) || files.has(path)
}
