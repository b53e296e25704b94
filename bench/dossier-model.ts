/** The dossier that `npm start` serves, as the bench runs it; absent where there is none yet. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { latinHypercube } from '@thaw/analysis'
import { loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'
import { lower, outputNames, type Draws, type Program } from '@thaw/engine'

/** A dossier's program with its outputs, levers and draws from its priors. */
export interface DossierModel {
  readonly title: string
  readonly program: Program
  /** What the pages chart, and one variable where nothing is charted yet. */
  readonly outputs: readonly string[]
  readonly levers: readonly string[]
  readonly draws: Draws
}

/** Reads the dossier that the root's package.json names. */
export async function readDossierModel(count: number): Promise<DossierModel | undefined> {
  const root = new URL('../', import.meta.url)
  const settings = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    readonly thaw: { readonly dossier: string }
  }
  const folder = fileURLToPath(new URL(settings.thaw.dossier, root))
  if (!existsSync(folder)) return undefined
  const { value: files } = await readDossierFolder(folder)
  const { value: dossier } = loadDossier(files)
  if (dossier.model === undefined) return undefined
  const program = lower(dossier.model)
  const known = new Set(outputNames(program))
  const isKnown = (name: string): boolean => known.has(name)
  const charted = [...dossier.charts.values()].map(({ modelName }) => modelName).filter(isKnown)
  const levers = [...dossier.levers.values()].map(({ modelName }) => modelName).filter(isKnown)
  return {
    title: dossier.manifest.title,
    program,
    outputs: charted.length > 0 ? [...new Set(charted)] : outputNames(program).slice(0, 40),
    levers,
    draws: drawsOf(dossier, count, isKnown),
  }
}

function drawsOf(
  { parameters }: Dossier,
  count: number,
  isKnown: (name: string) => boolean,
): Draws {
  const uncertain = parameters
    .filter(({ modelName }) => isKnown(modelName))
    .map(({ modelName, prior: form, centre, spread, low, high }) => ({
      name: modelName,
      prior: { form, centre, spread, low, high },
    }))
  return latinHypercube(uncertain, count, 1)
}
