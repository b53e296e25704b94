/** Which back end works where we are: browsers differ, and a page may forbid code made from text. */
import type { BackEnd } from './batch.ts'
import { hasVectors } from './wasm/web-assembly.ts'

/** From the fastest to the one that works everywhere. */
const backEnds: readonly BackEnd[] = ['wasm', 'javascript', 'interpreter']

/** The fastest back end that works in this thread. */
export function fastestBackEnd(): BackEnd {
  if (hasVectors()) return 'wasm'
  return mayMakeCode() ? 'javascript' : 'interpreter'
}

/** The slowest of some back ends; `wasm` where there is none. */
export function slowestOf(used: Iterable<BackEnd>): BackEnd {
  const places = [...used].map((backEnd) => backEnds.indexOf(backEnd))
  return backEnds[Math.max(0, ...places)] ?? 'wasm'
}

/** A Content-Security-Policy may forbid it. */
function mayMakeCode(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an empty function: only whether it is allowed is of interest
    new Function('')
    return true
  } catch {
    return false
  }
}
