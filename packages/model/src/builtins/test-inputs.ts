/**
 * Time, and inputs that follow it.
 *
 * Source: XMILE 1.0, 3.5.4 and 3.5.5; isee help, "Test input builtins" and "Special functions"; Vensim
 * manual, fn_step, fn_pulse, fn_pulse_train, fn_ramp, fn_time_base, fn_get_time_value.
 */
import { takes, takesFrom, type Builtin } from './builtin.ts'

/** Their keys; what Vensim calls STEP, PULSE and RAMP is not what XMILE does. */
export type TestInputName =
  | 'CGROWTH'
  | 'COSWAVE'
  | 'DT'
  | 'GET_TIME_VALUE'
  | 'PULSE'
  | 'PULSE_TRAIN'
  | 'RAMP'
  | 'SINWAVE'
  | 'STARTTIME'
  | 'STEP'
  | 'STOPTIME'
  | 'TIME'
  | 'TIME_BASE'
  | 'VENSIM_PULSE'
  | 'VENSIM_RAMP'
  | 'VENSIM_STEP'

const XMILE = { only: 'xmile' } as const

const vensim = (name: string): Partial<Builtin> => ({ only: 'vensim', called: { vensim: [name] } })

/** By key. */
export const testInputs: Readonly<Record<TestInputName, Builtin>> = {
  /** The share by which a flow must grow what is there, for so many per cent in each unit of time. */
  CGROWTH: takes(1, 'time', { of: ['1'], is: '1/time' }, XMILE),
  /** `(amplitude, period)`. */
  COSWAVE: takes(2, 'time', { of: ['u', 'time'], is: 'u' }, XMILE),
  DT: takes(0, 'time', 'time', XMILE),
  /** `(from, offset, measure)`: the time now (0) or of the start (1), moved, in the model's unit (0). */
  GET_TIME_VALUE: takes(
    3,
    'time',
    { of: ['any', 'time', 'any'], is: 'time' },
    { only: 'vensim', settings: { 0: [0, 1], 2: [0] } },
  ),
  /** Without a first time it comes in every step, as in Stella. */
  PULSE: takesFrom([1, 3], 'time', 'pulse', XMILE),
  PULSE_TRAIN: takes(
    4,
    'time',
    { of: ['time', 'time', 'time', 'time'], is: '1' },
    { only: 'vensim' },
  ),
  RAMP: takesFrom([2, 3], 'time', 'ramp', XMILE),
  /** `(amplitude, period)`. */
  SINWAVE: takes(2, 'time', { of: ['u', 'time'], is: 'u' }, XMILE),
  STARTTIME: takes(0, 'time', 'time', XMILE),
  STEP: takes(2, 'time', 'step', XMILE),
  STOPTIME: takes(0, 'time', 'time', XMILE),
  TIME: takes(0, 'time', 'time'),
  /** Another axis of time: start + slope * Time. The manual names it; the formula is simlin's. */
  TIME_BASE: takes(2, 'time', { of: ['u', 'u/time'], is: 'u' }, { only: 'vensim' }),
  VENSIM_PULSE: takes(2, 'time', { of: ['time', 'time'], is: '1' }, vensim('PULSE')),
  VENSIM_RAMP: takesFrom([2, 3], 'time', 'ramp', vensim('RAMP')),
  VENSIM_STEP: takes(2, 'time', 'step', vensim('STEP')),
}
