/** How solid a record is, in the words of its chip. */
import { unreachable } from '@thaw/core'
import type { RecordSolidity } from './chart.ts'

/** `record: solid`, `record: partly from memory`, ... */
export function tellRecordSolidity(solidity: RecordSolidity): string {
  switch (solidity.kind) {
    case 'solid':
      return 'record: solid'
    case 'patchy':
      return 'record: patchy'
    case 'memory':
      return solidity.share >= 1 ? 'record: from memory' : 'record: partly from memory'
    case 'none':
      return 'no record'
    default:
      return unreachable(solidity)
  }
}
