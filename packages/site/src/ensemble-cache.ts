/** Ensembles by what they hang on, so that a change of text or table runs nothing again. */
import { createHash } from 'node:crypto'
import { runEnsemble } from '@thaw/engine'
import type { Ensemble, EnginePool, EnsembleRequest } from '@thaw/engine'
import { jsonText } from './json-text.ts'

/** Runs requests, or gives back what the same request gave before. */
export interface EnsembleCache {
  readonly run: (request: EnsembleRequest) => Promise<Ensemble>
  /** Forgets what was not asked for since the last call. */
  readonly sweep: () => void
}

/**
 * A cache over one pool; a request that fails is not kept. One request runs at a time, so that many
 * pages opened at once take no more memory than one.
 */
export function ensembleCache(pool: EnginePool): EnsembleCache {
  const kept = new Map<string, Promise<Ensemble>>()
  const used = new Set<string>()
  const names = new WeakMap<object, string>()
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() }
  return {
    run: (request) => {
      const key = keyOf(request, names)
      used.add(key)
      const known = kept.get(key)
      if (known !== undefined) return known
      const running = queue.last.then(() => runEnsemble(request, pool))
      kept.set(key, running)
      queue.last = running.catch(() => kept.delete(key))
      return running
    },
    sweep: () => {
      for (const key of kept.keys()) if (!used.has(key)) kept.delete(key)
      used.clear()
    },
  }
}

/** Everything that the result depends on; the program and the draws are hashed once an object. */
function keyOf(request: EnsembleRequest, names: WeakMap<object, string>): string {
  const { program, draws, ...rest } = request
  const nameOf = (thing: object, content: () => readonly (string | Uint8Array)[]): string => {
    const known = names.get(thing)
    if (known !== undefined) return known
    const hash = createHash('sha256')
    for (const part of content()) hash.update(part)
    const name = hash.digest('hex')
    names.set(thing, name)
    return name
  }
  const { buffer, byteOffset, byteLength } = draws.values
  return [
    nameOf(program, () => [jsonText(program)]),
    nameOf(draws, () => [
      JSON.stringify([draws.names, draws.count]),
      new Uint8Array(buffer, byteOffset, byteLength),
    ]),
    JSON.stringify(rest),
  ].join(' ')
}
