import { describe, expect, it } from 'vitest'
import { bytesOf } from '../site-files.ts'
import { copyAddress, copyScript, copyStyle, type CopyContent } from './copy-addresses.ts'
import { copyPage } from './copy-page.ts'

const files = new Map(
  [
    'index.html',
    'lab/index.html',
    'lab/data/program.json',
    'read/слово/index.html',
    'claims/index.html',
    'data/series/co2.csv',
    'assets/lab-12.js',
    'assets/shared-34.js',
    'assets/worker-56.js',
    'assets/all-78.css',
    'assets/serif-90.woff2',
  ].map((path) => [path, bytesOf(path)]),
)
const whole: CopyContent = { files, leftOut: new Set() }
const words = { leftOut: 'No tables here.' }

describe('an address in a copy', () => {
  it.each([
    ['../lab/?v=1&tap=open', 'claims/', '#lab/?v=1&tap=open'],
    ['?t=1851-12-02', 'claims/', '#claims/?t=1851-12-02'],
    ['./', '', '#'],
    ['../', 'lab/', '#'],
    ['../lab/#chart', 'record/', '#lab/#chart'],
    ['../read/%D1%81%D0%BB%D0%BE%D0%B2%D0%BE/', 'lab/', '#read/слово/'],
    ['../data/series/co2.csv', 'sources/', '#data/series/co2.csv'],
    ['../assets/lab-12.js', 'lab/', 'copy-file:assets/lab-12.js'],
    ['../../assets/all-78.css', 'if/tap-open/', 'copy-file:assets/all-78.css'],
  ])('%s on /%s is %s', (written, path, address) => {
    expect(copyAddress(written, path, whole)).toBe(address)
  })

  it.each([
    '#main',
    'https://example.org/lab/',
    'mailto:a@example.org',
    'data:,',
    '../nowhere/',
    '../100%25/%FF/',
  ])('stays as it is: %s', (written) => {
    expect(copyAddress(written, 'lab/', whole)).toBeUndefined()
  })

  it('goes away with the file that is left out', () => {
    const leftOut = new Set(['data/series/co2.csv'])
    expect(copyAddress('../data/series/co2.csv', 'sources/', { files, leftOut })).toBeNull()
  })
})

describe('a script in a copy', () => {
  it('loads imports as files and starts workers at the address of the copy', () => {
    const script =
      'import{a}from"./shared-34.js";import(`./lab-12.js`);new Worker(new URL(new URL(`worker-56.js`,import.meta.url).href));"other-99.js"'
    expect(copyScript(script, files)).toBe(
      'import{a}from"copy-file:assets/shared-34.js";import(`copy-file:assets/lab-12.js`);new Worker(new URL(new URL(`copy:assets/worker-56.js`,import.meta.url).href));"other-99.js"',
    )
  })
})

describe('a style sheet in a copy', () => {
  it('has its fonts inside', () => {
    const font = Buffer.from('assets/serif-90.woff2').toString('base64')
    expect(copyStyle('src:url(./serif-90.woff2)format("woff2")', files)).toBe(
      `src:url(data:font/woff2;base64,${font})format("woff2")`,
    )
  })
})

describe('a page in a copy', () => {
  const page = (main: string): string =>
    `<!doctype html>\n<html lang="en">\n<head>\n<meta http-equiv="Content-Security-Policy" content="script-src 'self'">\n<link rel="icon" href="data:,">\n</head>\n<body>\n<main id="main">${main}</main>\n</body>\n</html>\n`

  it('says where it stands, and brings no policy and no icon of a host', () => {
    const copied = copyPage(page(''), 'lab/', whole, words)
    expect(copied).toContain('<html data-copy="lab/" lang="en">')
    expect(copied).not.toMatch(/http-equiv|rel="icon"/)
  })

  it('changes the addresses of tags, whatever stands beside them, and no text', () => {
    const main = '<a title="a > b" href="../lab/?v=1&amp;x=2">x</a><p>href="../lab/"</p>'
    expect(copyPage(page(main), 'claims/', whole, words)).toContain(
      '<a title="a > b" href="#lab/?v=1&amp;x=2">x</a><p>href="../lab/"</p>',
    )
  })

  it('hands its data the way to every page, and to what its scripts fetch', () => {
    const data = { data: { text: '\\u003c/script>', file: 'data/program.json' }, root: '../' }
    const json = JSON.stringify(data).replaceAll('\\\\u', '\\u')
    const main = `<script type="application/json" id="page-data">${json}</script>`
    const copied = copyPage(page(main), 'lab/', whole, words)
    const text = /id="page-data">(.*?)<\/script>/.exec(copied)?.[1] ?? ''
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual({
      data: { text: '</script>', file: 'copy:lab/data/program.json' },
      root: '#',
    })
  })

  it('lets no address become an attribute', () => {
    const link = '<a href="../x%22%20onclick=%22y%22.js">x</a>'
    expect(copyPage(page(link), 'sources/', whole, words)).not.toContain('onclick="')
  })

  it('says words of the interface as text, whatever they hold', () => {
    const link = '<a href="../data/series/co2.csv">CSV</a>'
    const leftOut = new Set(['data/series/co2.csv'])
    const said = { leftOut: '<img src=x> & more' }
    const copied = copyPage(page(link), 'sources/', { files, leftOut }, said)
    expect(copied).toContain('&lt;img src=x&gt; &amp; more')
  })

  it('says once that downloads are left out, and does not link to them', () => {
    const link = '<a href="../data/series/co2.csv" download>CSV</a>'
    const leftOut = new Set(['data/series/co2.csv'])
    const copied = copyPage(page(link + link), 'sources/', { files, leftOut }, words)
    expect(copied.match(/No tables here\./g)).toHaveLength(1)
    expect(copied).not.toContain('co2.csv')
    expect(copyPage(page(link), 'sources/', whole, words)).not.toContain('No tables here.')
  })
})
