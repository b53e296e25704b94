/** The package's entry for Node: components compiled for rendering, everything else as it is. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [svelte()],
  build: {
    ssr: fileURLToPath(new URL('./src/index.ts', import.meta.url)),
    outDir: 'dist',
    // The declarations of tsc and the browser's files stand in the same folder.
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // How long plug-ins took is no fault of the pages.
      checks: { bundlerTimings: false },
      external: [/^@thaw\//, /^svelte($|\/)/, /^d3-/, /^markdown-it/],
      output: { entryFileNames: 'index.js' },
    },
  },
})
