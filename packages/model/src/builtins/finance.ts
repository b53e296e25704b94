/**
 * Money over time.
 *
 * Source: Vensim manual, fn_npv, fn_npve, fn_depreciate_straightline; isee help, "Financial builtins". Stella's NPV is not told in
 * enough detail to be met.
 */
import { takes, type Builtin, type UnitPattern } from './builtin.ts'

/** Their keys. */
export type FinanceName = 'DEPRECIATE_STRAIGHTLINE' | 'FV' | 'NPV' | 'NPVE' | 'PMT' | 'PV'

const worth: UnitPattern = { of: ['u', '1/time', 'u*time', '1'], is: 'u*time' }
const loan: UnitPattern = { of: ['1', '1', 'u', 'u'], is: 'u' }

/** By key. */
export const finance: Readonly<Record<FinanceName, Builtin>> = {
  /** `(spending, lifetime, fiscal period, initial spending)`. */
  DEPRECIATE_STRAIGHTLINE: takes(
    4,
    'memory',
    { of: ['u', 'time', 'time', 'u'], is: 'u' },
    { only: 'vensim' },
  ),
  /** Future value, by `(rate, periods, payment, present value)`. */
  FV: takes(4, 'math', loan, { only: 'xmile' }),
  /** Present value of a stream, by `(stream, discount rate, initial value, factor)`, paid as each step begins. */
  NPV: takes(4, 'memory', worth, { only: 'vensim' }),
  /** The same, paid as each step ends. */
  NPVE: takes(4, 'memory', worth, { only: 'vensim' }),
  /** Payment, by `(rate, periods, present value, future value)`. */
  PMT: takes(4, 'math', loan, { only: 'xmile' }),
  /** Present value, by `(rate, periods, payment, future value)`. */
  PV: takes(4, 'math', loan, { only: 'xmile' }),
}
