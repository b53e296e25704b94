/** The JavaScript that SDEverywhere generates of a model, with its own runtime around it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs a generated model: the values of its inputs in, a row of saved values for each output out. */
export type RunGenerated = (inputs: readonly number[]) => readonly Float64Array[]

/** What is generated and run. */
export interface GeneratedSpec {
  readonly name: string
  /** Text of the .mdl file. */
  readonly text: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/** The parts of the generator and the runtime that are used; they have no types or larger ones. */
interface Generator {
  readonly parseAndGenerate: (...parameters: readonly unknown[]) => Promise<string>
  readonly resetState: () => void
}

interface Runtime {
  readonly createSynchronousModelRunner: (model: unknown) => Runner
  readonly createInputValue: (id: string, value: number) => unknown
}

interface Runner {
  readonly createOutputs: () => Outputs
  readonly runModelSync: (inputs: readonly unknown[], outputs: Outputs) => Outputs
}

interface Outputs {
  readonly varSeries: readonly { readonly points: readonly { readonly y: number }[] }[]
}

/** Generates, loads and makes ready. Undefined where the generator is not installed. */
export async function generateModel(spec: GeneratedSpec): Promise<RunGenerated | undefined> {
  const generator = await loadPackage<Generator>('compile')
  const runtime = await loadPackage<Runtime>('runtime')
  if (generator === undefined || runtime === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  generator.resetState()
  const details = {
    inputVars: spec.inputs.map(identifier),
    outputVars: spec.outputs.map(identifier),
    inputVarNames: spec.inputs,
    outputVarNames: spec.outputs,
    bundleListing: false,
  }
  const code = await generator.parseAndGenerate(
    ...[spec.text, 'vensim', details, ['generateJS'], folder, spec.name, folder],
  )
  const file = join(folder, `${spec.name}.mjs`)
  writeFileSync(file, code)
  const made = (await import(pathToFileURL(file).href)) as { default: () => Promise<unknown> }
  const runner = runtime.createSynchronousModelRunner(await made.default())
  rmSync(folder, { recursive: true })
  const outputs = runner.createOutputs()
  return (inputs) => {
    const values = inputs.map((value, index) =>
      runtime.createInputValue(identifier(spec.inputs[index] ?? ''), value),
    )
    const { varSeries } = runner.runModelSync(values, outputs)
    return varSeries.map(({ points }) => Float64Array.from(points, ({ y }) => y))
  }
}

/** As the generator names a variable. */
function identifier(name: string): string {
  return `_${name.toLowerCase().replaceAll(' ', '_')}`
}

async function loadPackage<Package>(name: string): Promise<Package | undefined> {
  try {
    return (await import(`@sdeverywhere/${name}`)) as Package
  } catch (reason) {
    if ((reason as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw reason
  }
}
