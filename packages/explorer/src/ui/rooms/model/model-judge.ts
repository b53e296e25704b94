/** How the model is judged, in a few sentences for its own page, and the way to what they rest on. */
import { staleMarks } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { JUDGED_PATH } from '../paths.ts'
import { namedRow, type NamedPath } from '../row-page.ts'
import { judgedSum, ownJudging, type JudgedSum } from './judged/judged-data.ts'
import { resultOf } from './judged/judged-modes.ts'
import { hasOwnDraws, learnedInputs } from './parameters/learned.ts'
import { sensitivitiesOf } from './sensitivity/sensitivity-data.ts'

/** What the page of the model says of its judgement; nothing of what the dossier does not hold. */
export interface JudgeEntry {
  readonly judged: JudgedSummary | undefined
  /** What changed since it was judged, in words; empty where nothing did, or where it was never judged. */
  readonly stale: string
  readonly parameters:
    { readonly all: number; readonly found: number; readonly assumed: number } | undefined
  /** The draws are of another model or of other priors. */
  readonly hasStrangeDraws: boolean
  /** Sensitivities of this model, and those that are of another. */
  readonly sensitivities: number
  readonly strangeSensitivities: number
}

/** A judgement in a few numbers. */
interface JudgedSummary {
  readonly sum: JudgedSum
  /** Series that a naive forecast comes nearer to, each on the page of the judgement. */
  readonly lost: readonly NamedPath[]
  readonly checks: { readonly holding: number; readonly all: number }
}

/** Undefined where there is nothing to say. */
export function judgeEntry(edition: Edition): JudgeEntry | undefined {
  const { dossier, words } = edition
  const inputs = [...learnedInputs(dossier).values()]
  const { own, strange } = sensitivitiesOf(dossier)
  const stale = staleMarks(dossier).map((mark) => words.text('model.stale-mark', { mark }))
  const entry = {
    judged: judgedSummary(edition),
    stale: stale.length === 0 ? '' : words.list(stale),
    parameters:
      inputs.length === 0
        ? undefined
        : {
            all: inputs.length,
            found: inputs.filter(({ learned }) => learned === 'narrowed').length,
            assumed: inputs.filter(({ learned }) => learned === 'nothing').length,
          },
    hasStrangeDraws: dossier.posterior !== undefined && !hasOwnDraws(dossier),
    sensitivities: own.length,
    strangeSensitivities: strange,
  }
  const hasAny =
    entry.judged !== undefined ||
    entry.stale !== '' ||
    entry.parameters !== undefined ||
    entry.hasStrangeDraws ||
    own.length + strange > 0
  return hasAny ? entry : undefined
}

function judgedSummary(edition: Edition): JudgedSummary | undefined {
  const judging = ownJudging(edition)
  if (judging === undefined) return undefined
  const read = textReader(edition)
  const { modes, checks } = judging
  const lost = modes.filter((mode) => resultOf(mode) === 'lost')
  return {
    sum: judgedSum(judging, edition),
    lost: lost.map(({ id, series }) => ({
      path: `${JUDGED_PATH}#mode-${id}`,
      name: namedRow(edition.dossier, read, 'series', series).name,
    })),
    checks: { holding: checks.filter(({ holds }) => holds).length, all: checks.length },
  }
}
