/** What a reader does to the setup: each action is one step of its history. */
import type { Lever, LeverSettings } from '../../../scenario/lever.ts'
import {
  fixInput,
  hold,
  redo,
  release,
  resetAssumptions,
  resetLevers,
  setLever,
  setLevers,
  toggleLink,
  undo,
  type FixableInput,
  type SetupHistory,
} from '../../../scenario/setup-history.ts'

/** Actions on levers and assumptions. */
export interface SetupActions {
  readonly set: (lever: Lever, value: number) => void
  /** Sets all levers at once; those that are not named stand as they were. */
  readonly setAll: (levers: LeverSettings) => void
  /** Fixes an input of the model by hand; undefined lets it be drawn again. */
  readonly fix: (input: FixableInput, value: number | undefined) => void
  /** Switches a causal link off, or on again. */
  readonly toggleLink: (link: string) => void
  /** Takes hold of a lever, by its id, or of an input, by its name: what follows is one step. */
  readonly hold: (what: string) => void
  readonly release: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Decisions back to history; assumptions stay. */
  readonly reset: () => void
  /** Assumptions and links back to the dossier's; decisions stay. */
  readonly resetAssumptions: () => void
}

/** The actions over a history that is read and replaced. */
export function setupActions(
  history: () => SetupHistory,
  move: (next: SetupHistory) => void,
): SetupActions {
  return {
    set: (lever, value) => {
      move(setLever(history(), lever, value))
    },
    setAll: (levers) => {
      move(setLevers(history(), levers))
    },
    fix: (input, value) => {
      move(fixInput(history(), input, value))
    },
    toggleLink: (link) => {
      move(toggleLink(history(), link))
    },
    hold: (what) => {
      if (history().held?.what !== what) move(hold(history(), what))
    },
    release: () => {
      if (history().held !== undefined) move(release(history()))
    },
    undo: () => {
      move(undo(history()))
    },
    redo: () => {
      move(redo(history()))
    },
    reset: () => {
      move(resetLevers(history()))
    },
    resetAssumptions: () => {
      move(resetAssumptions(history()))
    },
  }
}
