/** Unit, property and golden tests: they read the packages' sources, no build needed. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['@thaw/source', 'node', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['@thaw/source', 'node', 'import', 'module', 'default'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'dossiers/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    server: { deps: { inline: [/@thaw\//] } },
  },
})
