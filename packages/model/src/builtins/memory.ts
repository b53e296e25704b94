/** Functions that keep something from an earlier moment. Source: XMILE 1.0, 3.5.3. */
import { takes, takesFrom, type Builtin, type Needs } from './builtin.ts'

/** A smooth gives what its hidden stock holds; at the start that is its third argument, or its input. */
const smooth = (given: number): Needs => ({ step: [], start: [given > 2 ? 2 : 0] })

/** A delay gives what its hidden stock holds divided by the delay time, so it needs the time. */
const delay = (given: number): Needs => ({ step: [1], start: [given > 2 ? 2 : 0, 1] })

/** Their keys. */
export type MemoryName = 'DELAY1' | 'DELAY3' | 'INIT' | 'PIPELINE' | 'SMTH1' | 'SMTH3'

/** By key. */
export const memory: Readonly<Record<MemoryName, Builtin>> = {
  DELAY1: takesFrom([2, 3], 'memory', 'delay', { needs: delay }),
  DELAY3: takesFrom([2, 3], 'memory', 'delay', { needs: delay }),
  INIT: takes(1, 'memory', 'first', {
    called: { vensim: ['INITIAL'] },
    needs: () => ({ step: [], start: [0] }),
  }),
  /** A delay without mixing: each value comes out whole, some steps later. */
  PIPELINE: takesFrom([2, 3], 'memory', 'delay', {
    called: { xmile: ['DELAY'], vensim: ['DELAY_FIXED'] },
    needs: (given) => ({ step: [], start: [given > 2 ? 2 : 0, 1] }),
  }),
  SMTH1: takesFrom([2, 3], 'memory', 'delay', { only: 'xmile', needs: smooth }),
  SMTH3: takesFrom([2, 3], 'memory', 'delay', { only: 'xmile', needs: smooth }),
}
