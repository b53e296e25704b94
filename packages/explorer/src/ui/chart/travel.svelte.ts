/** Carries a chart from one state to the next: bands travel, scales freeze while a lever is held. */
import { untrack } from 'svelte'
import { cubicOut } from 'svelte/easing'
import { prefersReducedMotion, Tween } from 'svelte/motion'
import { chartDomain, mixDomains, type Domain } from '../../view/chart-domain.ts'
import type { Fan, Series, World } from '../../view/chart.ts'
import { mixFans, mixWorlds } from '../../view/mix-worlds.ts'

/** How long a band travels, in milliseconds. Source: the look, motion. */
const MOVE = 320

/** What stands on a chart at one moment of its way. */
interface Stage {
  readonly world: World | undefined
  readonly base: Fan
  readonly domain: Domain
}

/** A chart on its way from one world to another. */
export interface Travel {
  /** What to draw now. */
  readonly series: Series
  readonly domain: Domain
}

/**
 * Follows a series. A new world is travelled to; while the lever is held it is drawn at once and the
 * scale stays. A chart that is not on the screen does not travel either. At rest the state is exactly the target, so that undo gives back the same pixels.
 */
export function followSeries(
  target: () => Series,
  isHeld: () => boolean,
  isSeen: () => boolean,
): Travel {
  const first = untrack(target)
  const way = new Tween(1, { duration: MOVE, easing: cubicOut })
  let from: Stage = { world: first.yours, base: first.base, domain: chartDomain(first) }
  let to = $state.raw(first)
  let domain = $state.raw(from.domain)
  const shown = (): Stage => ({
    world: mixWorlds(from.world, to.yours, to.base, way.current),
    base: mixFans(from.base, to.base, way.current),
    domain: way.current >= 1 ? domain : mixDomains(from.domain, domain, way.current),
  })

  $effect(() => {
    const next = target()
    const held = isHeld()
    untrack(() => {
      const aim = held ? shown().domain : chartDomain(next)
      const isStill = held || !isSeen() || prefersReducedMotion.current
      if (next === to && aim[0] === domain[0] && aim[1] === domain[1]) return
      from = shown()
      to = next
      domain = aim
      if (isStill) void way.set(1, { duration: 0 })
      else {
        void way.set(0, { duration: 0 })
        void way.set(1)
      }
    })
  })

  return {
    get series() {
      const { world, base } = shown()
      return { ...to, base, yours: world }
    },
    get domain() {
      return shown().domain
    },
  }
}
