/** The scripts and the style sheet that a browser loads, and the workers that scripts start. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

const inputs = {
  embed: source('client/embed.ts'),
  'embed-element': source('client/embed-element.ts'),
  front: source('client/front.ts'),
  lab: source('client/lab.ts'),
  offline: source('client/offline.ts'),
  overlay: source('client/overlay.ts'),
  reading: source('client/reading.ts'),
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

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative addresses: the site works under any base path.
  base: './',
  plugins: [svelte(), plainImport],
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
      // A chunk of its own: what is fetched later must not import the script that fetches it, since a
      // copy of the site in one file can load no circle.
      output: { codeSplitting: { groups: [{ name: 'fold-text', test: /\/fold-text\.ts$/ }] } },
      input: Object.fromEntries(Object.entries(inputs).filter(([, path]) => existsSync(path))),
    },
  },
})
