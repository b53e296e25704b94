/** How solid a record is, in the words of its chip. */
import { unreachable } from '@thaw/core'
import type { Words } from '../../words/words.ts'
import type { RecordSolidity } from '../chart.ts'

/** `record: solid`, `record: partly from memory`, ... */
export function tellRecordSolidity(solidity: RecordSolidity, words: Words): string {
  switch (solidity.kind) {
    case 'solid':
      return words.text('tell.solid')
    case 'patchy':
      return words.text('tell.patchy')
    case 'memory':
      return words.text(solidity.share >= 1 ? 'tell.memory' : 'tell.partly-memory')
    case 'none':
      return words.text('tell.no-record')
    default:
      return unreachable(solidity)
  }
}
