/** The draws must be draws of these parameters, of this model and of this record. */
import type { Issue } from '@thaw/core'
import { accountFile, drawsFile } from '../load/load-posterior.ts'
import type { DossierTables } from '../load/load-tables.ts'
import { nameKey } from '../model/model-names.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf } from '../read/place-in-text.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Posterior } from '../schema/parameter.ts'
import { modelHash } from '../tell/model-hash.ts'
import { recordHash } from '../tell/record-hash.ts'

/** Issues: DO202, DO221, DO222, DO224 (warning), DO225 (warning). */
export function checkPosterior(tables: DossierTables, dossier: Dossier): readonly Issue[] {
  const { posterior, series } = dossier
  if (posterior === undefined) return []
  const unknown = posterior.meta.fittedSeries.filter((id) => !series.has(id))
  return [
    ...checkColumns(tables, posterior),
    ...unknown.map((id) => {
      const advice = adviceFor(id, series.keys(), 'Correct the id, or make the draws anew.')
      const data = { id, column: 'fitted_series', thing: 'series', advice }
      return makeIssue('DO202', beginningOf(accountFile), data)
    }),
    ...checkMarks(dossier, posterior),
    ...checkCount(posterior),
  ]
}

function checkColumns({ parameters }: DossierTables, posterior: Posterior): readonly Issue[] {
  const known = new Set(parameters.rows.map((row) => nameKey(row.variable)))
  const { variables, modelNames } = posterior
  const strange = modelNames.filter((_, at) => !known.has(variables[at] ?? ''))
  const missing = parameters.rows.filter((row) => !variables.includes(nameKey(row.variable)))
  return [
    ...strange.map((variable) => makeIssue('DO221', beginningOf(drawsFile), { variable })),
    ...missing.map((row) =>
      makeIssue('DO222', parameters.cellSpan(row, 'variable'), { variable: row.variable }),
    ),
  ]
}

function checkMarks(dossier: Dossier, { meta }: Posterior): readonly Issue[] {
  const issues: Issue[] = []
  const compare = (what: string, theirs: string, ours: string): void => {
    if (theirs === '' || theirs === ours) return
    issues.push(makeIssue('DO224', beginningOf(accountFile), { what, theirs, ours }))
  }
  if (dossier.model !== undefined) compare('model', meta.modelHash, modelHash(dossier.model))
  compare('record', meta.dataHash, recordHash(dossier.series, meta.fittedSeries))
  return issues
}

function checkCount({ meta, drawCount }: Posterior): readonly Issue[] {
  if (meta.draws === undefined || meta.draws === drawCount) return []
  return [makeIssue('DO225', beginningOf(accountFile), { said: meta.draws, found: drawCount })]
}
