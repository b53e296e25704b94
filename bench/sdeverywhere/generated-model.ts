/** The JavaScript that SDEverywhere generates of a model, with its own runtime around it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateCode, identifier, type GeneratedSpec } from './generate-code.ts'
import { loadPackage } from './load-package.ts'

/** Runs a generated model: the values of its inputs in, a row of saved values for each output out. */
export type RunGenerated = (inputs: readonly number[]) => readonly Float64Array[]

/** The parts of the runtime that are used. */
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
  const runtime = await loadPackage<Runtime>('runtime')
  const code = await generateCode(spec, 'JS')
  if (code === undefined || runtime === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
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
