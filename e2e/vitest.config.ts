/** Browser tests: the published site in a real Chromium, one page at a time. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/harness/serve-site.ts'],
    fileParallelism: false,
    env: { TZ: 'UTC' },
    // A page may take its time where other programs want the same cores; what is wrong stays wrong.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
