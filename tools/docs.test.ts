/** The documents say what is: their links lead somewhere, their lists are whole, their example runs. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
]

describe.each(documents)('%s', (document) => {
  it('links to files that are there', () => {
    const text = read(document).replace(/```.*?```|`[^`]*`/gs, '')
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] ?? '')
    const broken = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(join(root, dirname(document), link)))
    expect(broken).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  it('has a row for every package', () => {
    const rows = [...read('ARCHITECTURE.md').matchAll(/^\| `([a-z]+)` +\|/gm)].map(
      ([, name]) => name,
    )
    expect(rows.toSorted()).toEqual(readdirSync(join(root, 'packages')).toSorted())
  })

  it('says of every dependency of the packages what it is for', () => {
    const text = read('ARCHITECTURE.md')
    const unnamed = readdirSync(join(root, 'packages')).flatMap((name) => {
      const manifest = JSON.parse(read(`packages/${name}/package.json`)) as {
        readonly dependencies?: Readonly<Record<string, string>>
      }
      return Object.keys(manifest.dependencies ?? {})
        .filter((dependency) => !dependency.startsWith('@thaw/'))
        .filter((dependency) => !text.includes(`\`${dependency}\``))
    })
    expect(unnamed).toEqual([])
  })
})

describe('README.md', () => {
  it('has an example that runs', () => {
    const code = /```ts\n(.*?)```/s.exec(read('README.md'))?.[1] ?? ''
    const folder = join(root, '.thaw', 'readme')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'example.ts'), code)
    const args = ['--import', 'tsx', '--conditions', '@thaw/source', join(folder, 'example.ts')]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^2021 \d{3}\.\d+\n$/)
  })
})
