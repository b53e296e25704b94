import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkImports } from './check-imports.ts'

/** A small project of two packages, `pot` below `soup`, with some files put over it. */
function project(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'thaw-imports-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  const all: Record<string, unknown> = {
    'dep-policy.json': {
      packages: { pot: [], soup: ['pot'] },
      portable: { folders: ['packages/pot/src', 'packages/soup/src/view'] },
    },
    'packages/pot/package.json': { dependencies: { other: '1' } },
    'packages/pot/tsconfig.json': { references: [] },
    'packages/soup/package.json': { dependencies: { '@thaw/pot': '1' } },
    'packages/soup/tsconfig.json': { references: [{ path: '../pot' }] },
    ...files,
  }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return root
}

describe('checkImports', () => {
  it('has nothing to say of code that keeps to the policy', () => {
    const root = project({
      'packages/pot/src/pot.ts':
        "import { lid } from './lid.ts'\n" +
        'export function boil(document: string): string { return lid + document }\n' +
        'export type When = Date\n',
      'packages/pot/src/pot.test.ts': "import { readFileSync } from 'node:fs'\n",
      'packages/soup/src/soup.ts': "import { boil } from '@thaw/pot'\nimport 'node:fs'\n",
    })
    expect(checkImports(root)).toEqual([])
  })

  it.each([
    ["import { soup } from '@thaw/soup'", 'pot may not import soup.'],
    ["export * from '@thaw/soup'", 'pot may not import soup.'],
    ["const soup = await import('@thaw/soup')", 'pot may not import soup.'],
    ["type Soup = import('@thaw/soup').Soup", 'pot may not import soup.'],
    ["type Soups = readonly import('@thaw/soup').Soup[]", 'pot may not import soup.'],
    ["import '../../soup/src/soup.ts'", '"../../soup/src/soup.ts" leaves the package pot.'],
    ["import 'node:fs'", 'Portable code imports "node:fs".'],
    ["import 'fs'", 'Portable code imports "fs".'],
    ['export const now = Date.now()', 'Portable code uses "Date.now".'],
    ['export const now = new Date()', 'Portable code uses "Date".'],
    ['export const chance = Math.random()', 'Portable code uses "Math.random".'],
    ['document.title = "soup"', 'Portable code uses "document".'],
    ['globalThis.document.title = "soup"', 'Portable code uses "document".'],
  ])('catches in the lower package: %s', (text, sentence) => {
    const root = project({ 'packages/pot/src/pot.ts': `\n${text}\n` })
    expect(checkImports(root)).toContain(`packages/pot/src/pot.ts:2  ${sentence}`)
  })

  it('catches a way behind the face of a package', () => {
    const root = project({ 'packages/soup/src/soup.ts': "import '@thaw/pot/src/lid.ts'\n" })
    expect(checkImports(root)).toEqual([
      'packages/soup/src/soup.ts:1  "@thaw/pot/src/lid.ts" reaches behind the face of @thaw/pot.',
    ])
  })

  it('reads the scripts of components, at their lines', () => {
    const root = project({
      'packages/pot/src/pot.svelte':
        "<p>import '@thaw/soup'</p>\n<script lang=\"ts\">\n  import '@thaw/soup'\n</script>\n",
    })
    expect(checkImports(root)).toEqual(['packages/pot/src/pot.svelte:3  pot may not import soup.'])
  })

  it('holds only the named folders to portability', () => {
    const text = 'export const chance = Math.random()\n'
    const root = project({
      'packages/soup/src/view/fan.ts': text,
      'packages/soup/src/page.ts': text,
    })
    expect(checkImports(root)).toEqual([
      'packages/soup/src/view/fan.ts:1  Portable code uses "Math.random".',
    ])
  })

  it('compares package.json and tsconfig.json with the policy', () => {
    const root = project({
      'packages/pot/package.json': { dependencies: { '@thaw/soup': '1' } },
      'packages/soup/tsconfig.json': { references: [] },
    })
    expect(checkImports(root)).toEqual([
      'packages/pot/package.json:1  dependencies name soup, which the policy does not allow.',
      'packages/soup/tsconfig.json:1  references lack pot, which the policy names.',
    ])
  })

  it('finds a ring in the policy, and a package that is not in it', () => {
    const root = project({
      'dep-policy.json': {
        packages: { pot: ['lid'], lid: ['pot'] },
        portable: { folders: [] },
      },
    })
    const faults = checkImports(root)
    expect(faults).toContain(
      'dep-policy.json:1  These packages need each other: pot -> lid -> pot.',
    )
    expect(faults).toContain('dep-policy.json:1  The package "soup" is not in the policy.')
  })
})
