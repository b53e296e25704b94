/** What each built-in function becomes, family by family. */
import type { BuiltinName } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { arrays } from './arrays.ts'
import type { Call, LowerCall } from './call.ts'
import { chance } from './chance.ts'
import { contents } from './contents.ts'
import { control } from './control.ts'
import { finance } from './finance.ts'
import { mathematics } from './mathematics.ts'
import { memory } from './memory.ts'
import { tables } from './tables.ts'
import { testInputs } from './test-inputs.ts'
import { vectors } from './vectors.ts'

const calls: Readonly<Record<BuiltinName, LowerCall>> = {
  ...mathematics,
  ...chance,
  ...contents,
  ...control,
  ...finance,
  ...arrays,
  ...tables,
  ...testInputs,
  ...vectors,
  ...memory,
}

/** Lowers a call of a built-in function. */
export function lowerCall(call: Call): Operation {
  return calls[call.builtin](call)
}
