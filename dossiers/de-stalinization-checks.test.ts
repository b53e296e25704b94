/** The reality checks of the flagship on every twentieth draw; `thaw check` tries them on all. */
import { fileURLToPath } from 'node:url'
import { runChecks } from '@thaw/calibration'
import { loadDossier, readDossierFolder, type Posterior } from '@thaw/dossier'
import { inlinePool, lower, type Draws } from '@thaw/engine'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('./de-stalinization', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

function everyTwentieth({ modelNames, values, drawCount }: Posterior): Draws {
  const width = modelNames.length
  const rows = Array.from({ length: Math.ceil(drawCount / 20) }, (_, row) => row * 20)
  const cells = rows.flatMap((row) => [...values.subarray(row * width, (row + 1) * width)])
  return { names: modelNames, values: Float64Array.from(cells), count: rows.length }
}

describe('the reality checks', () => {
  it('hold, or it is argued why they stand', async () => {
    const { model, posterior, checks, levers } = dossier
    if (model === undefined || posterior === undefined) throw new Error('no model or no draws')
    // Corners of all levers and half steps take many runs of everything: `thaw check` alone has them.
    const quick = [...checks].filter(([, { world }]) => !world.hasHalfStep && !world.corners)
    expect(quick.length).toBeGreaterThan(12)
    const task = { dossier: { levers, checks: new Map(quick) }, program: lower(model) }
    const results = await runChecks(task, everyTwentieth(posterior), inlinePool())
    const failed = results.filter(({ holds, argued }) => !holds && argued === '')
    expect(failed.map(({ id, share, found }) => `${id} ${share}: ${found}`)).toEqual([])
  })
})
