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
    // Against a test that hangs; a machine that others load needs much of it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@thaw\//] } },
  },
})
