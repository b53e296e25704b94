/** A judgement should be one of this model, record and draws, and of what was asked of them. */
import type { Issue } from '@thaw/core'
import { judgingFile } from '../dossier-files.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf } from '../read/place-in-text.ts'
import type { Dossier } from '../schema/dossier.ts'
import { staleMarks, type StaleMark } from '../marks/stale-marks.ts'
import { changedReadings } from '../tell/own-readings.ts'

const words: Readonly<Record<StaleMark, string>> = {
  model: 'the model',
  record: 'the record',
  fit: 'fit.csv',
  priors: 'the priors',
  draws: 'the draws',
  checks: 'checks.yaml',
  chances: 'chances.csv',
  forecast: 'forecast.csv',
}

/** Nothing is reported without a model: its own faults come first. Issues: DO230 (warning). */
export function checkJudging(dossier: Dossier): readonly Issue[] {
  if (dossier.model === undefined) return []
  const stale = staleMarks(dossier).map((mark) => words[mark])
  const readings = changedReadings(dossier).map((id) => `the reading ${id}`)
  const what = [...stale, ...readings].join(', ')
  return what === '' ? [] : [makeIssue('DO230', beginningOf(judgingFile), { what })]
}
