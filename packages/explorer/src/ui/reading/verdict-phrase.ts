/** The words that stand beside a verdict's square. */
import { unreachable } from '@thaw/core'
import type { Verdict } from '@thaw/dossier'

/** `supported`, `partly`, `contested`, `contradicted`, `cannot say`. */
export function verdictPhrase(verdict: Verdict): string {
  switch (verdict) {
    case 'supported':
    case 'partly':
    case 'contested':
    case 'contradicted':
      return verdict
    case 'unverifiable':
      return 'cannot say'
    default:
      return unreachable(verdict)
  }
}
