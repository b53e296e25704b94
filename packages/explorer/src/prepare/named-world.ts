/** A world as a text of the dossier names it: its levers, and the laboratory opened in it. */
import { unreachable } from '@thaw/core'
import type { Dossier, NamedWorld } from '@thaw/dossier'
import type { LeverSettings } from '../scenario/lever.ts'
import { AS_IT_WAS } from '../scenario/setup.ts'
import { EMPTY_LINK, writeLink } from '../scenario/write-link.ts'
import { prepareLevers } from './chart-heads.ts'
import { firstDate, readSettings } from './lab-worlds.ts'

/** Levers that stand elsewhere than they stood; what the dossier does not have is left out. */
export function worldLevers(dossier: Dossier, world: NamedWorld): LeverSettings {
  switch (world.kind) {
    case 'as-it-was':
      return {}
    case 'what-if':
      return readSettings(dossier, dossier.scenarios.get(world.id)?.settings ?? []).levers
    case 'settings': {
      const settings = world.settings.map((one) => ({ ...one, stop: one.slug }))
      return readSettings(dossier, settings).levers
    }
    default:
      return unreachable(world)
  }
}

/** What the laboratory shows when it opens. */
export interface WorldView {
  readonly world: NamedWorld
  /** Ids of the charts drawn large. */
  readonly charts: readonly string[]
  /** The first chart fills the screen. */
  readonly isBig?: boolean
}

/** Path and query from the edition's first page, with the clock at the first day of what is moved. */
export function worldPath(dossier: Dossier, { world, charts, isBig = false }: WorldView): string {
  const levers = worldLevers(dossier, world)
  const settings = world.kind === 'what-if' ? (dossier.scenarios.get(world.id)?.settings ?? []) : []
  const moved = Object.keys(levers).map((lever) => ({ lever, from: undefined }))
  const clock = firstDate(dossier, { settings: settings.length > 0 ? settings : moved }, levers)
  const link = {
    ...EMPTY_LINK,
    setup: { ...AS_IT_WAS, levers },
    charts,
    clock: clock === '' ? undefined : clock,
    big: isBig ? charts[0] : undefined,
  }
  return `lab/${writeLink(link, prepareLevers(dossier))}`
}
