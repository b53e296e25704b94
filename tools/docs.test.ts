/** The documents say what is: their links lead somewhere, their lists are whole, their example runs. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
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
  const code = /```ts\n(.*?)```/s.exec(read('README.md'))?.[1] ?? ''
  const folder = join(root, '.thaw', 'readme')

  it.each([
    ['from the sources', 'example.ts', ['--import', 'tsx', '--conditions', '@thaw/source']],
    ['after a build', 'example.mjs', []],
  ])('has an example that runs %s', (_, name, options) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), code)
    const args = [...options, join(folder, name)]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    rmSync(join(folder, name))
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^2021 393\.75464\d+\n41\d\.\d+\n$/)
  })
})

/** Calls that a document shows, as a person would write them. */
function callsOf(text: string): readonly string[] {
  return [...text.matchAll(/^\$ (.*)$/gm)].map(([, call]) => call ?? '')
}

/** Every call works, and what stands below it is what it prints, up to its last line there. */
function expectCalls(text: string, folder: string): void {
  const thaw = join(root, 'packages', 'cli', 'bin', 'thaw.js')
  for (const call of callsOf(text)) {
    const words = [...call.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
    const { status, stdout } = spawnSync(process.execPath, [thaw, ...words.slice(2)], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([call, status]).toEqual([call, 0])
    const shown = text.split(`$ ${call}\n`)[1]?.split(/^(?:\$ .*|\.\.\.|```)$/m)[0] ?? ''
    expect(stdout.slice(0, shown.length)).toBe(shown)
  }
}

/** Options of these commands, as their help has them, and those that a document names. */
function optionsOf(text: string, commands: readonly string[]): readonly (readonly string[])[] {
  const options = commands.flatMap((command) => {
    const help = read(`packages/cli/golden/${command}-help/expected.txt`)
    return [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option ?? '')
  })
  const named = [...text.matchAll(/(?<![-\w])--[a-z][a-z-]*/g)].map(([option]) => option)
  return [named, options.filter((option) => option !== '--help')].map((list) =>
    [...new Set(list)].toSorted(),
  )
}

describe('docs/running.md', () => {
  const text = read('docs/running.md')
  const folder = join(root, '.thaw', 'running')

  it('names every option of the commands, and no other', () => {
    const [named, options] = optionsOf(text, ['run', 'sweep', 'sample', 'sensitivity', 'convert'])
    expect(named).toEqual(options)
  })

  it('has calls that do what it says', () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    cpSync(join(root, 'examples', 'carbon-bathtub', 'model.stmx'), join(folder, 'model.stmx'))
    for (const [, name, content] of text.matchAll(
      /^`(\w+\.\w+)`:\n\n```(?:csv|json)\n(.*?)```/gms,
    )) {
      writeFileSync(join(folder, name ?? ''), content ?? '')
    }
    expectCalls(text, folder)
    expect(callsOf(text).length).toBeGreaterThan(6)
    rmSync(folder, { recursive: true })
  })
})

describe('docs/judging.md', () => {
  const text = read('docs/judging.md')
  const folder = join(root, '.thaw', 'judging')

  it('names every option of the command, and no other', () => {
    const [named, options] = optionsOf(text, ['judge'])
    expect(named).toEqual(options)
  })

  it('has calls that do what it says', () => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(root, 'examples', 'carbon-bathtub'), join(folder, 'dossier'), { recursive: true })
    expectCalls(text, folder)
    expect(callsOf(text)).toHaveLength(6)
    rmSync(folder, { recursive: true })
  })
})
