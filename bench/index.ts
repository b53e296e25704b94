/**
 * `npm run bench`: what the engine costs, as ratios within one run.
 *
 * Absolute times depend on the machine and on who else uses it; each figure is the least of many
 * rounds.
 */
import { benchBackEnds, type BenchModel } from './back-ends.ts'
import { loadProgram } from './load-program.ts'
import { syntheticInputs, syntheticModel, syntheticOutputs } from './synthetic-model.ts'

const synthetic: BenchModel = {
  title: 'A made-up model',
  program: loadProgram(syntheticModel(), 'synthetic.xmile'),
  inputs: syntheticInputs(),
  outputs: syntheticOutputs(),
}
await benchBackEnds(synthetic)
