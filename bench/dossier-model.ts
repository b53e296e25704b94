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
  readonly levers: readonly LeverMove[]
  readonly draws: Draws
}

/** An input and a number that is not its own. */
export interface LeverMove {
  readonly name: string
  readonly value: number
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
  const levers = [...dossier.levers.values()].filter(({ modelName }) => isKnown(modelName))
  return {
    title: dossier.manifest.title,
    program,
    outputs: charted.length > 0 ? [...new Set(charted)] : outputNames(program).slice(0, 40),
    levers: levers.map(({ modelName: name, low, high }) => ({
      name,
      value: ownNumber(program, name) === low ? high : low,
    })),
    draws: drawsOf(dossier, count, isKnown),
  }
}

function ownNumber({ inputs, slots }: Program, name: string): number | undefined {
  return inputs.find(({ slot }) => slots[slot]?.name === name)?.value
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
