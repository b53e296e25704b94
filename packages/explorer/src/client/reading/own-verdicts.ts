/** What the reader says of claims, kept on the device: no host ever hears of it. */
import { recall, remember } from '../../ui/lab/device-memory.ts'

/** A verdict and its reason; either may still be empty. */
interface OwnVerdict {
  readonly verdict: string
  readonly reason: string
}

/** By the ids of claims. */
export type OwnVerdictMap = ReadonlyMap<string, OwnVerdict>

/** All verdicts of the reader on this site. */
export interface OwnVerdicts {
  readonly all: () => OwnVerdictMap
  readonly of: (id: string) => OwnVerdict
  /** Keeps one; one that is empty is forgotten. False where the device keeps nothing. */
  readonly set: (id: string, own: Partial<OwnVerdict>) => boolean
  /** Puts others in the place of all. */
  readonly replace: (all: OwnVerdictMap) => boolean
}

const NONE: OwnVerdict = { verdict: '', reason: '' }

/** `folder`: address of the site, so that two sites of one host keep theirs apart. */
export function openOwnVerdicts(folder: string): OwnVerdicts {
  const name = `thaw-verdicts ${folder}`
  let own = readVerdicts(recall(name))
  const replace = (all: OwnVerdictMap): boolean => {
    own = all
    return remember(name, JSON.stringify(Object.fromEntries(all)))
  }
  return {
    all: () => own,
    of: (id) => own.get(id) ?? NONE,
    set: (id, change) => {
      const next = { ...NONE, ...own.get(id), ...change }
      const isEmpty = next.verdict === '' && next.reason === ''
      const others = [...own].filter(([other]) => other !== id)
      return replace(new Map(isEmpty ? others : [...others, [id, next]]))
    },
    replace,
  }
}

/** What a device kept; whatever is no verdict is left out. */
export function readVerdicts(kept: string | undefined): OwnVerdictMap {
  try {
    const all: unknown = JSON.parse(kept ?? '{}')
    if (typeof all !== 'object' || all === null) return new Map()
    return new Map(
      Object.entries(all).flatMap(([id, value]) => {
        const { verdict, reason } = (value ?? {}) as Partial<Record<string, unknown>>
        return typeof verdict === 'string' && typeof reason === 'string'
          ? [[id, { verdict, reason }] as const]
          : []
      }),
    )
  } catch {
    return new Map()
  }
}

/** The folder of the site that a page belongs to; `root`: its `data-root`, the way there. */
export function siteFolder(root: string): string {
  // A copy in one file is a site of its own, whichever page it shows.
  const isCopy = document.documentElement.dataset['copy'] !== undefined
  return isCopy ? location.pathname : new URL(root === '' ? './' : root, location.href).pathname
}
