/** A slider as a hand holds it: from press to release, by pointer or by key, its moves are one step. */
import type { Lab } from '../state/lab-state.ts'

/** What a slider listens to. */
interface SliderGrip {
  readonly onpointerdown: () => void
  readonly onpointerup: () => void
  readonly onpointercancel: () => void
  readonly onkeydown: (event: Pick<KeyboardEvent, 'key'>) => void
  readonly onkeyup: () => void
  readonly onblur: () => void
}

/** Listeners for the slider of a lever, by its id, or of an input, by its name. */
export function sliderGrip(lab: Pick<Lab, 'hold' | 'release'>, what: string): SliderGrip {
  const hold = (): void => {
    lab.hold(what)
  }
  const { release } = lab
  return {
    onpointerdown: hold,
    onpointerup: release,
    onpointercancel: release,
    // A key that stays down is one step, like a drag.
    onkeydown: ({ key }) => {
      if (/^(Arrow|Page|Home|End)/.test(key)) hold()
    },
    onkeyup: release,
    onblur: release,
  }
}
