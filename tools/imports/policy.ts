/** The policy of imports: who may import whom, and which sources run anywhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Policy {
  /** Packages that each package may import. */
  readonly packages: Readonly<Record<string, readonly string[]>>
  readonly portable: { readonly folders: readonly string[] }
}

export function readPolicy(root: string): Policy {
  return JSON.parse(readFileSync(join(root, 'dep-policy.json'), 'utf8')) as Policy
}

/** The packages of a ring, in order, or undefined where all arrows point one way. */
export function findRing(packages: Policy['packages']): readonly string[] | undefined {
  const done = new Set<string>()
  const walk = (name: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(name)
    if (start >= 0) return [...path.slice(start), name]
    if (done.has(name)) return undefined
    for (const next of packages[name] ?? []) {
      const ring = walk(next, [...path, name])
      if (ring !== undefined) return ring
    }
    done.add(name)
    return undefined
  }
  for (const name of Object.keys(packages)) {
    const ring = walk(name, [])
    if (ring !== undefined) return ring
  }
  return undefined
}

/** Names of the surroundings that portable sources do without, as free names or `object.property`. */
export const surroundings: ReadonlySet<string> = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'Worker',
  'self',
  'requestAnimationFrame',
  'setTimeout',
  'setInterval',
  'HTMLElement',
  'DOMParser',
  'process',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
  'performance',
  'crypto',
  'Date',
  'Date.now',
  'Math.random',
  'Intl.DateTimeFormat',
])
