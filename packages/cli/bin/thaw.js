#!/usr/bin/env node
/** The `thaw` command: loads what was built and hands it the arguments. */
import process from 'node:process'

try {
  const { runThaw, realSurroundings } = await import('@thaw/cli')
  process.exitCode = await runThaw(process.argv.slice(2), realSurroundings())
} catch (error) {
  if (!isMissing(error)) throw error
  console.error('Thaw is not built yet: run npm run build, or npm start, in the repository.')
  process.exitCode = 1
}

/** @param {unknown} error */
function isMissing(error) {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}
