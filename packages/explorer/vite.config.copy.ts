/** The script of a copy in one file: alone, because it stands inline and at the head of workers. */
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { conditions: ['@thaw/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/copy',
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      // How long plug-ins took is no fault of the pages.
      checks: { bundlerTimings: false },
      input: fileURLToPath(new URL('./src/client/copy.ts', import.meta.url)),
      output: { format: 'iife', entryFileNames: 'copy.js' },
    },
  },
})
