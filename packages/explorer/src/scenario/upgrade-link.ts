/** Old links read as they were meant: versions of the format, and names that a dossier has changed. */
import type { Pair } from './link-pairs.ts'

/** From the pairs of one version to those of the next. */
export type LinkUpgrade = (pairs: readonly Pair[]) => readonly Pair[]

/** From the first version to the second, and so on. There is one version so far. */
const UPGRADES: readonly LinkUpgrade[] = []

/** The version of links that this code writes. */
export const LINK_VERSION: string = String(UPGRADES.length + 1)

/** What the levers, stops and charts of a dossier were called before; each record is by the old name. */
export interface FormerNames {
  /** Present id of a lever. */
  readonly levers: Readonly<Record<string, string>>
  /** By the present id of a lever: the present slug of a stop. */
  readonly stops: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Present id of a chart. */
  readonly charts: Readonly<Record<string, string>>
}

/** The number of a version that this code can read; undefined for a later one, and for what is none. */
export function readVersion(
  text: string,
  upgrades: readonly LinkUpgrade[] = UPGRADES,
): number | undefined {
  const version = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN
  return version <= upgrades.length + 1 ? version : undefined
}

/** Pairs of some version as those of the present one. */
export function upgradePairs(
  pairs: readonly Pair[],
  version: number,
  upgrades: readonly LinkUpgrade[] = UPGRADES,
): readonly Pair[] {
  return upgrades.slice(version - 1).reduce((result, upgrade) => upgrade(result), pairs)
}

/** Pairs with the names of today. A present name in the same link wins over a former one. */
export function renameFormer(pairs: readonly Pair[], former: FormerNames): readonly Pair[] {
  const keys = new Set(pairs.map((pair) => pair.key))
  return pairs.map((pair) => {
    if (pair.key === 'g' || pair.key === 'why' || pair.key === 'big') {
      const charts = pair.value.split(',').map((id) => find(former.charts, id) ?? id)
      return { ...pair, value: charts.join(',') }
    }
    if (pair.key === 'b' || pair.key === 'c') {
      const settings = pair.value.split(',').map((setting) => renameSetting(setting, former))
      return { ...pair, value: settings.join(',') }
    }
    const present = find(former.levers, pair.key) ?? pair.key
    const key = keys.has(present) ? pair.key : present
    return { ...pair, key, value: renameStop(key, pair.value, former) }
  })
}

/** `lever:stop`. */
function renameSetting(setting: string, former: FormerNames): string {
  const cut = setting.indexOf(':')
  if (cut < 0) return setting
  const old = setting.slice(0, cut)
  const lever = find(former.levers, old) ?? old
  return `${lever}:${renameStop(lever, setting.slice(cut + 1), former)}`
}

function renameStop(lever: string, stop: string, former: FormerNames): string {
  const stops = find(former.stops, lever)
  return stops === undefined ? stop : (find(stops, stop.trim().toLowerCase()) ?? stop)
}

/** A name out of a link may be anything, also one that every object has. */
function find<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
