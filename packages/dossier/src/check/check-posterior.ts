/** The draws must be draws of these parameters, of this model and of this record. */
import type { Issue, Span } from '@thaw/core'
import { accountFile, drawsFile } from '../load/load-posterior.ts'
import type { DossierTables } from '../load/load-tables.ts'
import { nameKey } from '../model/model-names.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf } from '../read/place-in-text.ts'
import type { Dossier } from '../schema/dossier.ts'
import { convergenceGoal, type Posterior } from '../schema/parameter.ts'
import { fitHash } from '../marks/fit-hash.ts'
import { priorsHash } from '../marks/inputs-hash.ts'
import { modelHash } from '../marks/model-hash.ts'
import { recordHash } from '../marks/record-hash.ts'
import { danglingIssue, type Target } from './reference.ts'
import type { Targets } from './targets.ts'

/** Issues: DO002, DO202, DO221, DO222, DO224 (warning), DO225 (warning), DO228 (warning), DO265 (warning). */
export function checkPosterior(
  tables: DossierTables,
  dossier: Dossier,
  to: Targets,
): readonly Issue[] {
  const { posterior } = dossier
  if (posterior === undefined) return []
  const unknown = posterior.meta.fittedSeries.filter((id) => !to.series.ids.has(id))
  return [
    ...checkColumns(tables, posterior, to.parameter),
    ...unknown.map((id) => {
      const span = beginningOf(accountFile)
      const otherwise = 'Correct the id, or make the draws anew.'
      return danglingIssue({ id, column: 'fitted_series', span, otherwise }, to.series)
    }),
    ...checkMarks(dossier, posterior, to.series),
    ...checkCount(posterior),
    ...checkConvergence(dossier, posterior),
  ]
}

function checkColumns(
  { parameters }: DossierTables,
  posterior: Posterior,
  target: Target,
): readonly Issue[] {
  const known = new Set(parameters.rows.map((row) => nameKey(row.variable)))
  const { variables, modelNames } = posterior
  const strange = modelNames.filter((_, at) => !known.has(variables[at] ?? ''))
  const missing = parameters.rows.filter((row) => !variables.includes(nameKey(row.variable)))
  return [
    ...strange.map((variable) => {
      const span = beginningOf(drawsFile)
      if (target.isMissing) return danglingIssue({ id: variable, column: variable, span }, target)
      return makeIssue('DO221', span, { variable })
    }),
    ...missing.map((row) =>
      makeIssue('DO222', parameters.cellSpan(row, 'variable'), { variable: row.variable }),
    ),
  ]
}

function checkMarks(dossier: Dossier, { meta }: Posterior, series: Target): readonly Issue[] {
  const issues: Issue[] = []
  const { model, record, priors } = meta.markSpans
  const compare = (what: string, span: Span | undefined, theirs: string, ours: string): void => {
    if (theirs === '' || theirs === ours) return
    issues.push(makeIssue('DO224', span ?? beginningOf(accountFile), { what, theirs, ours }))
  }
  if (dossier.model !== undefined) compare('model', model, meta.modelHash, modelHash(dossier.model))
  compare('set of priors', priors, meta.priorsHash, priorsHash(dossier.parameters))
  if (!series.isMissing)
    compare('record', record, meta.dataHash, recordHash(dossier.series, meta.fittedSeries))
  const [theirs, ours] = [meta.fitHash, fitHash(dossier.fits)]
  if (theirs !== '' && theirs !== ours) {
    const span = meta.markSpans.fit ?? beginningOf(accountFile)
    issues.push(makeIssue('DO265', span, { theirs, ours }))
  }
  return issues
}

function checkCount({ meta, drawCount }: Posterior): readonly Issue[] {
  if (meta.draws === undefined || meta.draws === drawCount) return []
  return [makeIssue('DO225', beginningOf(accountFile), { said: meta.draws, found: drawCount })]
}

/** Draws that call themselves calibrated must show it, for each parameter. */
function checkConvergence(
  { convergence, parameters }: Dossier,
  { meta }: Posterior,
): readonly Issue[] {
  if (!meta.isCalibrated) return []
  const { mostRHat, leastSample } = convergenceGoal
  const fine = convergence.filter(
    ({ rHat, bulkSample, tailSample }) =>
      rHat <= mostRHat && Math.min(bulkSample, tailSample) >= leastSample,
  )
  const shown = new Set(fine.map(({ parameter }) => nameKey(parameter)))
  const short = parameters.filter(({ variableKey }) => !shown.has(variableKey))
  const [first] = short
  if (first === undefined) return []
  const data = { count: short.length, variable: first.variable }
  return [makeIssue('DO228', beginningOf(accountFile), data)]
}
