/** What a run takes for granted. Source: Vensim manual, fn_game, fn_message. */
import { takes, type Builtin } from './builtin.ts'

/** Their keys. */
export type ControlName = 'GAME' | 'MESSAGE'

/** By key. */
export const control: Readonly<Record<ControlName, Builtin>> = {
  /** What a player would set in a game; outside of one its argument. */
  GAME: takes(1, 'math', 'first', { only: 'vensim' }),
  /** Shows a text to who watches, where its second argument is above 0; it is then 1, else 0. */
  MESSAGE: takes(2, 'math', 'any', { only: 'vensim', takesText: true }),
}
