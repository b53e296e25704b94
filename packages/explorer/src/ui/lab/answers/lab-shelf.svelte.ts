/** Answers of the engine that are kept, so that undo is at once and gives the same picture. */
import type { LabResult } from './lab-result.ts'

/** How many answers are kept. */
const KEPT = 40

/** What stands on the shelf. */
export interface LabShelf {
  /** The newest answer about the shown world, in part or in whole. */
  readonly latest: LabResult | undefined
  /** The kept answer to a setup, by its key. */
  readonly find: (key: string) => LabResult | undefined
  /** Draws of the best whole answer to a setup; 0 where there is none. */
  readonly have: (key: string) => number
  readonly put: (result: LabResult, kind: AnswerKind) => void
  /** The hand has let go at a setup: an answer to it that was passing stays. */
  readonly settle: (key: string) => void
}

/** What an answer is worth. */
interface AnswerKind {
  /** It is about the world that is shown as yours. */
  readonly isShown: boolean
  /** It has all the draws that were asked for. */
  readonly isWhole: boolean
  /** A hand only passes through: it is nothing that undo comes back to. */
  readonly isPassing: boolean
}

/** An empty shelf. */
export function createShelf(): LabShelf {
  let kept = $state.raw<readonly LabResult[]>([])
  let latest = $state.raw<LabResult | undefined>(undefined)
  let whole: LabResult | undefined
  const have = (key: string): number =>
    Math.max(0, ...[whole, ...kept].map((one) => (one?.key === key ? one.draws : 0)))
  const keep = (result: LabResult): void => {
    // Newest last, one for each setup.
    kept = [...kept.filter((one) => one.key !== result.key).slice(1 - KEPT), result]
  }
  return {
    get latest() {
      return latest
    },
    find: (key) => kept.find((one) => one.key === key),
    have,
    put: (result, { isShown, isWhole, isPassing }) => {
      if (isShown && result.draws > have(result.key)) latest = result
      if (!isWhole) return
      whole = result
      if (!isPassing) keep(result)
    },
    settle: (key) => {
      if (whole?.key !== key) return
      const found = kept.find((one) => one.key === key)
      if (whole.draws > (found?.draws ?? 0)) keep(whole)
    },
  }
}
