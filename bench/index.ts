/**
 * `npm run bench [-- PART ...]`: what the engine costs, as ratios within one run.
 *
 * Absolute times depend on the machine and on who else uses it; each figure is the least or the median
 * of many rounds. The part `engines` writes docs/performance.md. With `--sdeverywhere-c FOLDER`, a copy
 * of `packages/cli/src/c` of SDEverywhere's repository, its generated C is compared too.
 */
import { parseArgs } from 'node:util'
import { benchBackEnds, type BenchModel } from './back-ends.ts'
import { benchPages } from './browser/bench-pages.ts'
import { readDossierModel } from './dossier-model.ts'
import { benchEngines } from './engines.ts'
import { benchEnsembles } from './ensembles.ts'
import { benchFirstResult } from './first-result.ts'
import { benchGrowth } from './growth.ts'
import { benchLargeDossier } from './large-dossier/bench-large.ts'
import { benchLevers } from './levers.ts'
import { loadProgram } from './load-program.ts'
import { benchQuantiles } from './quantiles.ts'
import { openReport } from './report.ts'
import { installGenerator } from './sdeverywhere/install-generator.ts'
import { benchWeight } from './weight.ts'
import {
  syntheticInputs,
  syntheticLevers,
  syntheticModel,
  syntheticOutputs,
} from './synthetic-model.ts'

const synthetic: BenchModel = {
  title: 'A made-up model',
  program: loadProgram(syntheticModel(), 'synthetic.xmile'),
  inputs: syntheticInputs(),
  outputs: syntheticOutputs(),
}

const { positionals: asked, values: options } = parseArgs({
  allowPositionals: true,
  options: { 'sdeverywhere-c': { type: 'string' } },
})

const parts: Readonly<Record<string, () => Promise<void>>> = {
  engines: async () => {
    installGenerator()
    const folderOfC = options['sdeverywhere-c']
    const report = openReport(folderOfC !== undefined)
    await benchEngines(report, folderOfC)
    benchFirstResult(report)
    await benchGrowth(report)
    await benchQuantiles(synthetic, syntheticLevers(), report)
    await benchWeight(report)
    report.write(new URL('../docs/performance.md', import.meta.url))
  },
  model: async () => {
    await benchBackEnds(synthetic)
    const dossier = await readDossierModel(1000)
    if (dossier === undefined) {
      console.info('\nNo dossier to run yet.')
      return
    }
    await benchBackEnds({ ...dossier, inputs: dossier.draws.names })
    await benchEnsembles(dossier)
    await benchLevers(dossier)
  },
  pages: benchPages,
  folder: benchLargeDossier,
}

const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`)
  process.exitCode = 1
} else {
  for (const [name, bench] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) await bench()
  }
}
