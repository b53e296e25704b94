/** Prints what came of the reality checks of a dossier: a sentence each, and what was found instead. */
import type { JudgedCheck } from '@thaw/dossier'
import { plural } from './tell-issues.ts'

/** True where a check fails and nobody argues why it stands. */
export function hasFailed(results: readonly JudgedCheck[]): boolean {
  return results.some(({ holds, argued }) => !holds && argued === '')
}

/** A line each with the share of runs in which it holds, then how many hold; empty where there are none. */
export function tellChecks(results: readonly JudgedCheck[]): string {
  if (results.length === 0) return ''
  return ['What the model must do:', ...results.map(tellCheck), countChecks(results)].join('\n')
}

/** How many of them hold, as a sentence. */
export function countChecks(results: readonly JudgedCheck[]): string {
  const failed = results.filter(({ holds }) => !holds)
  const argued = failed.filter((result) => result.argued !== '').length
  const parts = [
    `${results.length - failed.length} of ${plural(results.length, 'reality check')} hold`,
    ...(argued > 0 ? [`${argued} fail with a reason given`] : []),
    ...(failed.length > argued ? [`${failed.length - argued} fail`] : []),
  ]
  return `${parts.join(', ')}.`
}

function tellCheck({ id, sentence, holds, share, needed, ...rest }: JudgedCheck): string {
  const runs = plural(rest.draws, 'run')
  const verdict = holds ? 'holds' : 'FAILS'
  const need = holds ? '' : `, and ${percent(needed)} are needed`
  return [
    `  ${verdict} ${id}: ${sentence} (True in ${percent(share)} of ${runs}${need}.)`,
    ...(rest.found === '' ? [] : [`    Found instead: ${rest.found}`]),
    ...(holds || rest.argued === '' ? [] : [`    Why it stands: ${rest.argued}`]),
  ].join('\n')
}

/** Rounded down, so that what holds in all but one of a thousand runs does not read as all. */
function percent(share: number): string {
  return `${Math.floor(share * 1000 + 1e-9) / 10} %`
}
