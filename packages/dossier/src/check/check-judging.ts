/** A judgement should be one of this model, record and draws. */
import type { Issue } from '@thaw/core'
import { judgingFile } from '../dossier-files.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf } from '../read/place-in-text.ts'
import type { Dossier } from '../schema/dossier.ts'
import { staleMarks, type StaleMark } from '../marks/stale-marks.ts'

const words: Readonly<Record<StaleMark, string>> = {
  model: 'the model',
  record: 'the record',
  fit: 'fit.csv',
  priors: 'the priors',
  draws: 'the draws',
}

/** Nothing is reported without a model: its own faults come first. Issues: DO230 (warning). */
export function checkJudging(dossier: Dossier): readonly Issue[] {
  const stale = dossier.model === undefined ? [] : staleMarks(dossier)
  if (stale.length === 0) return []
  const what = stale.map((mark) => words[mark]).join(', ')
  return [makeIssue('DO230', beginningOf(judgingFile), { what })]
}
