/** Starts what the claims can do with script, on the list, the page of a claim, and the worksheet. */
import type { Words } from '../../words/words.ts'
import { judgeClaim } from './judge-claim.ts'
import { judgeList } from './judge-list.ts'
import { openOwnVerdicts, siteFolder } from './own-verdicts.ts'
import { startSheet } from './claims-sheet.ts'

/** Wires whichever of these the page has. */
export function startClaims(words: Words): void {
  for (const [id, start] of Object.entries({
    claims: judgeList,
    claim: judgeClaim,
    sheet: startSheet,
  })) {
    const room = document.getElementById(id)
    const root = room?.dataset['root']
    if (room === null || root === undefined) continue
    start(room, openOwnVerdicts(siteFolder(root)), words)
  }
}
