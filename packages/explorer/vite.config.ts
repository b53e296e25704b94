/** The scripts and the style sheet that a browser loads, and the workers that scripts start. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

const inputs = {
  claims: source('client/claims.ts'),
  embed: source('client/embed.ts'),
  'embed-element': source('client/embed-element.ts'),
  front: source('client/front.ts'),
  lab: source('client/lab.ts'),
  offline: source('client/offline.ts'),
  overlay: source('client/overlay.ts'),
  people: source('client/people.ts'),
  reading: source('client/reading.ts'),
  record: source('client/record.ts'),
  search: source('client/search.ts'),
  'service-worker': source('client/service-worker.ts'),
  theme: source('client/theme.ts'),
  all: source('ui/styles/for-all.css'),
  'lab-style': source('ui/styles/for-lab.css'),
  'reading-style': source('ui/styles/for-reading.css'),
}

/**
 * Nothing is fetched ahead of a script that is asked for later, so Vite's helper for that, a kilobyte on
 * every page, only calls. Source: vite 8.3.8, `preloadHelperId` in `build-import-analysis`.
 */
const plainImport: Plugin = {
  name: 'plain-import',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
}

/**
 * Chunks in a circle, or undefined. A copy of the site in one file makes each script an address of its
 * own from what that script names, fetched at once or later: in a circle none could be the first.
 */
function circleOf(chunks: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const isDone = new Set<string>()
  const follow = (way: readonly string[], name: string): readonly string[] | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    if (isDone.has(name)) return undefined
    for (const next of chunks.get(name) ?? []) {
      const circle = follow([...way, name], next)
      if (circle !== undefined) return circle
    }
    isDone.add(name)
    return undefined
  }
  for (const name of chunks.keys()) {
    const circle = follow([], name)
    if (circle !== undefined) return circle
  }
  return undefined
}

/** Ends a build whose scripts name each other in a circle. */
const noCircles: Plugin = {
  name: 'no-circles',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const named = chunks.map((chunk) => {
      return [chunk.fileName, [...chunk.imports, ...chunk.dynamicImports]] as const
    })
    const circle = circleOf(new Map(named))
    if (circle === undefined) return
    this.error(
      `These scripts import each other in a circle, which a copy of the site in one file cannot load: ${circle.join(' -> ')}. Move what they share into a module that imports neither.`,
    )
  },
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative addresses: the site works under any base path.
  base: './',
  plugins: [svelte(), plainImport, noCircles],
  resolve: {
    conditions: ['@thaw/source', ...defaultClientConditions],
    // The messages of a page are parsed when its site is built.
    alias: [
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
    ],
  },
  // Each worker is one classic script, which also runs from a copy of the site in one file.
  worker: { format: 'iife' },
  build: {
    outDir: 'dist/client',
    manifest: 'manifest.json',
    target: 'es2022',
    // A font inside the style sheet would be fetched by everyone at once.
    assetsInlineLimit: 0,
    // Nothing is fetched ahead by scripts: a copy in one file has no host to fetch from.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // How long plug-ins took is no fault of the pages.
      checks: { bundlerTimings: false },
      // What a script shares with one that it fetches later is a chunk of its own: else the later one
      // would import the first, in a circle.
      preserveEntrySignatures: 'strict',
      input: Object.fromEntries(Object.entries(inputs).filter(([, path]) => existsSync(path))),
    },
  },
})
