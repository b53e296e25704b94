/** What the engine weighs in a page, after brotli: the part that runs models, with emitter and quantiles. */
import { brotliCompressSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Report } from './report.ts'

/** What a page's worker may weigh. */
const GOAL = 40

/** Bundles what a worker loads, as pages do, and tells its size. */
export async function benchWeight(report: Report): Promise<void> {
  const entry = '../packages/engine/src/ensemble/serve-worker.ts'
  const bundled = await build({
    logLevel: 'silent',
    configFile: false,
    resolve: { conditions: ['@thaw/source'] },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['es'],
        fileName: 'engine',
      },
    },
  })
  const [first] = [bundled].flat()
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled')
  const bytes = brotliCompressSync(first.output[0].code).length
  report.line(
    `The engine in a worker, with emitter, routines and quantiles: ${(bytes / 1000).toFixed(1)} kB after brotli (goal: ${GOAL}).`,
  )
}
