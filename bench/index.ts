/**
 * `npm run bench`: what the engine costs, as ratios within one run.
 *
 * Absolute times depend on the machine and on who else uses it; each figure is the least of many
 * rounds.
 */
import { benchBackEnds, type BenchModel } from './back-ends.ts'
import { benchPages } from './browser/bench-pages.ts'
import { readDossierModel } from './dossier-model.ts'
import { benchEnsembles } from './ensembles.ts'
import { benchLargeDossier } from './large-dossier/bench-large.ts'
import { benchLevers } from './levers.ts'
import { loadProgram } from './load-program.ts'
import { syntheticInputs, syntheticModel, syntheticOutputs } from './synthetic-model.ts'

const synthetic: BenchModel = {
  title: 'A made-up model',
  program: loadProgram(syntheticModel(), 'synthetic.xmile'),
  inputs: syntheticInputs(),
  outputs: syntheticOutputs(),
}
await benchBackEnds(synthetic)

const dossier = await readDossierModel(1000)
if (dossier === undefined) {
  console.info('\nNo dossier to run yet.')
} else {
  await benchBackEnds({ ...dossier, inputs: dossier.draws.names })
  await benchEnsembles(dossier)
  await benchLevers(dossier)
}
await benchPages()
await benchLargeDossier()
