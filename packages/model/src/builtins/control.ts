/** What a run takes for granted, and what it tries. Source: Vensim manual, fn_game, fn_message, fn_find_zero, simultaneousiterative. */
import { takes, type Builtin } from './builtin.ts'

/** Their keys. */
export type ControlName = 'FIND_ZERO' | 'GAME' | 'MESSAGE' | 'SIMULTANEOUS'

/** By key. */
export const control: Readonly<Record<ControlName, Builtin>> = {
  /**
   * `(scales, targets, their scales, guesses, how many, skipped, tolerance, rounds, method)`: elements at which
   * the targets, which hang on them, are zero.
   */
  FIND_ZERO: takes(
    9,
    'math',
    { of: ['any', 'any', 'any', 'u', '1', '1', 'any', '1', 'any'], is: 'u' },
    { only: 'vensim', settings: { 5: [0] } },
  ),
  /** What a player would set in a game; outside of one its argument. */
  GAME: takes(1, 'math', 'first', { only: 'vensim' }),
  /** Shows a text to who watches, where its second argument is above 0; it is then 1, else 0. */
  MESSAGE: takes(2, 'math', 'any', { only: 'vensim', takesText: true }),
  /**
   * `(expression, guess)`: what its expression gives, which may hang on it in the same moment: it is tried
   * from the guess on until nothing changes any more.
   */
  SIMULTANEOUS: takes(2, 'math', 'same', { only: 'vensim' }),
}
