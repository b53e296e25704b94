import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { interfaceMessages, makeWords } from '@thaw/explorer'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../site-files.ts'
import { fitCopy } from './fit-copy.ts'

const page = (main: string): string => `<!doctype html>
<html lang="en">
<head>
<link rel="stylesheet" href="assets/all.css">
<script src="assets/theme.js"></script>
<script type="module" src="assets/front.js"></script>
</head>
<body>
<main id="main">${main}</main>
</body>
</html>
`
const table = Array.from({ length: 400 }, (_, k) => `${k},${(k * k) % 97}`).join('\n')
const files = new Map(
  Object.entries({
    'index.html': page('<h1>Front</h1><a href="sources/">s</a>'),
    'sources/index.html': page('<h1>Sources</h1><a href="../data/series/a.csv">CSV</a>'),
    'ru/embed/index.html': page('<h1>Embedded</h1>'),
    'embed.js': 'embed()',
    'data/series/a.csv': table,
    'assets/all.css': '@font-face{src:url(./x.woff2)}main{color:red}',
    'assets/theme.js': 'theme()',
    'assets/front.js': 'front()',
  }).map(([path, text]) => [path, bytesOf(text)]),
)
const frame = { script: 'copy()', words: makeWords('en', interfaceMessages('en')) }

function copyOf(limit: number): {
  readonly text: string
  readonly size: number
  readonly leftOut: readonly string[]
} {
  const { value } = fitCopy(files, { ...frame, limit })
  const bytes = value?.bytes ?? new Uint8Array()
  const text = new TextDecoder().decode(bytes)
  return { text, size: bytes.length, leftOut: [...(value?.leftOut ?? [])] }
}

function carried(text: string, path: string): string | undefined {
  const json = /id="copy-files">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}'
  const files = JSON.parse(json) as Record<string, string>
  const inflated = (packed: string | undefined): string | undefined =>
    packed === undefined
      ? undefined
      : inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')
  const [, block, at] = /^(\d+):(\d+)$/.exec(files[path] ?? '') ?? []
  if (block === undefined) return inflated(files[path])
  return inflated(files[`/block/${block}`])?.split('\u0002')[Number(at)]
}

describe('a copy in one file', () => {
  const { text, size } = copyOf(1e6)

  it('carries every file but what is for pages of others', () => {
    expect(text).not.toMatch(/embed/)
    expect(carried(text, 'data/series/a.csv')).toBe(table)
    expect(carried(text, 'sources/index.html')).toContain('href="#data/series/a.csv"')
    expect(carried(text, 'assets/front.js')).toBe('front()')
  })

  it('has no file of its own under a name that a heading may have', () => {
    const json = /id="copy-files">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}'
    const own = Object.keys(JSON.parse(json) as object).filter((path) => !files.has(path))
    expect(own).toEqual(['/block/0', '/parts'])
  })

  it('shows the front page before any script, in its style and without fonts', () => {
    expect(text).toContain('<h1>Front</h1><a href="#sources/">s</a>')
    expect(text).toContain('<style>main{color:red}</style>')
  })

  it('runs the scripts that its policy names by their hash, and no other', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? ''
    const allowed = [...policy.matchAll(/'sha256-([^']*)'/g)].map(([, hash]) => hash)
    const inline = [...text.matchAll(/<(?:script|style)>(.*?)<\/(?:script|style)>/gs)]
    const hashes = inline.map(([, code = '']) => createHash('sha256').update(code).digest('base64'))
    expect(hashes).toHaveLength(3)
    expect([...allowed].sort()).toEqual([...hashes].sort())
    expect(policy).not.toContain('unsafe-inline')
    expect(text).not.toMatch(/<script[^>]* src=|<link/)
  })

  it('leaves the tables out before it is too large, and says so where they were', () => {
    const smaller = copyOf(size - 1)
    expect(smaller.leftOut).toEqual(['data/series/a.csv'])
    expect(smaller.size).toBeLessThan(size)
    expect(carried(smaller.text, 'data/series/a.csv')).toBeUndefined()
    expect(carried(smaller.text, 'sources/index.html')).toContain(
      frame.words.text('offline.leftOut'),
    )
  })

  it('leaves more out step by step, whatever other languages are called', () => {
    const noise = createHash('sha512').update('noise').digest('base64').repeat(2)
    const paths = ['sources/works/a/', 'pt-BR/sources/works/a/', 'pt-BR/claims/C1/', 'claims/C1/']
    const more = paths.map((path) => [`${path}index.html`, bytesOf(page(path + noise))] as const)
    const steps: (readonly string[])[] = []
    let limit = Infinity
    for (let step = 0; step < 5; step += 1) {
      const { value } = fitCopy(new Map([...files, ...more]), { ...frame, limit })
      steps.push([...(value?.leftOut ?? [])])
      limit = (value?.bytes.length ?? 1) - 1
    }
    const added = steps
      .slice(1)
      .map((left, at) => left.filter((path) => !steps[at]?.includes(path)))
    expect(added.flat()).toEqual([
      'data/series/a.csv',
      'pt-BR/sources/works/a/index.html',
      'pt-BR/claims/C1/index.html',
      'sources/works/a/index.html',
    ])
  })

  it('says words of the interface as text, whatever they hold', () => {
    const messages = { ...interfaceMessages('en'), 'offline.failed': "'<b>' & c" }
    const { value } = fitCopy(files, { ...frame, words: makeWords('en', messages), limit: 1e6 })
    expect(new TextDecoder().decode(value?.bytes)).toContain('hidden>&lt;b&gt; &amp; c</p>')
  })

  it('is not made where it is too large all the same', () => {
    const { value, issues } = fitCopy(files, { ...frame, limit: 1000 })
    expect(value).toBeUndefined()
    expect(issues.map(({ code }) => code)).toEqual(['SI009'])
  })
})
