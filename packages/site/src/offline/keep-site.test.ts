import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../site-files.ts'
import type { SiteFiles } from '../site-files.ts'
import { iconPng } from './icon.ts'
import { keptSite } from './keep-site.ts'

const frame = { title: 'A <title>', tagline: '', language: 'en' } as Parameters<typeof keptSite>[1]
const worker = bytesOf('keep(self.__WB_MANIFEST)')
const site = new Map([
  ['index.html', bytesOf('front')],
  ['lab/index.html', bytesOf('lab')],
  ['assets/a-1234.js', bytesOf('script')],
])

interface Listed {
  readonly url: string
  readonly revision: string | null
}

function listOf(files: SiteFiles): readonly Listed[] {
  const text = new TextDecoder().decode(files.get('sw.js'))
  return JSON.parse(/^keep\((.*)\)$/.exec(text)?.[1] ?? '') as readonly Listed[]
}

describe('a site that is kept', () => {
  it('lists every file by the address that readers have, but not the list itself', () => {
    const addresses = listOf(keptSite(site, frame, worker)).map(({ url }) => url)
    expect(addresses).toEqual([
      './',
      'lab/',
      'assets/a-1234.js',
      'site.webmanifest',
      'icon.svg',
      'icon-192.png',
      'icon-512.png',
    ])
  })

  it('has another worker when a byte of a page changes, and the same when none does', () => {
    const first = keptSite(site, frame, worker).get('sw.js')
    const changed = new Map(site).set('lab/index.html', bytesOf('Lab'))
    expect(keptSite(new Map(site), frame, worker).get('sw.js')).toEqual(first)
    expect(keptSite(changed, frame, worker).get('sw.js')).not.toEqual(first)
  })

  it('needs no hash where the name has one', () => {
    const revisions = listOf(keptSite(site, frame, worker)).map(({ revision }) => revision)
    expect(revisions[2]).toBeNull()
    expect(new Set(revisions).size).toBe(revisions.length)
  })

  it('can be installed from any path', () => {
    const text = new TextDecoder().decode(keptSite(site, frame, worker).get('site.webmanifest'))
    const manifest = JSON.parse(text) as { readonly icons: readonly { readonly src: string }[] }
    expect(manifest).toMatchObject({ name: 'A <title>', start_url: './', scope: './' })
    expect(manifest.icons.map(({ src }) => src).filter((src) => src.startsWith('/'))).toEqual([])
  })
})

describe('the icon', () => {
  it('is a picture of its size, with paper in the corner and the line in its place', () => {
    const png = Buffer.from(iconPng(64))
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(64)
    const start = png.indexOf('IDAT') + 4
    const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
    const pixel = (x: number, y: number): readonly number[] => {
      const at = y * (64 * 3 + 1) + 1 + x * 3
      return [...rows.subarray(at, at + 3)]
    }
    expect(pixel(0, 0)).toEqual([0xfc, 0xfc, 0xfa])
    expect(pixel(14, 39)).toEqual([0x17, 0x18, 0x1a])
    expect(pixel(31, 36)).toEqual([0x00, 0x72, 0xb2])
  })
})
