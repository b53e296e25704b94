/** Time, and inputs that follow it. Source: XMILE 1.0, 3.5.4 and 3.5.5. */
import { takes, takesFrom, type Builtin } from './builtin.ts'

/** Their keys. */
export type TestInputName = 'DT' | 'PULSE' | 'RAMP' | 'STARTTIME' | 'STEP' | 'STOPTIME' | 'TIME'

/** By key. */
export const testInputs: Readonly<Record<TestInputName, Builtin>> = {
  DT: takes(0, 'time', 'time', { only: 'xmile' }),
  PULSE: takesFrom([2, 3], 'time', 'pulse', { only: 'xmile' }),
  RAMP: takesFrom([2, 3], 'time', 'ramp', { only: 'xmile' }),
  STARTTIME: takes(0, 'time', 'time', { only: 'xmile' }),
  STEP: takes(2, 'time', 'step', { only: 'xmile' }),
  STOPTIME: takes(0, 'time', 'time', { only: 'xmile' }),
  TIME: takes(0, 'time', 'time'),
}
