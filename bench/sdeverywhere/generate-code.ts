/** Code that SDEverywhere generates of a model, in either of its languages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPackage } from './load-package.ts'

/** What is generated and run. */
export interface GeneratedSpec {
  readonly name: string
  /** Text of the .mdl file. */
  readonly text: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/** The parts of the generator that are used; it has no types. */
interface Generator {
  readonly parseAndGenerate: (...parameters: readonly unknown[]) => Promise<string>
  readonly resetState: () => void
}

/** The text; undefined where the generator is not installed. */
export async function generateCode(
  { name, text, inputs, outputs }: GeneratedSpec,
  language: 'JS' | 'C',
): Promise<string | undefined> {
  const generator = await loadPackage<Generator>('compile')
  if (generator === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  generator.resetState()
  const details = {
    inputVars: inputs.map(identifier),
    outputVars: outputs.map(identifier),
    inputVarNames: inputs,
    outputVarNames: outputs,
    bundleListing: false,
  }
  const code = await generator.parseAndGenerate(
    ...[text, 'vensim', details, [`generate${language}`], folder, name, folder],
  )
  rmSync(folder, { recursive: true })
  return code
}

/** As the generator names a variable. */
export function identifier(name: string): string {
  return `_${name.toLowerCase().replaceAll(' ', '_')}`
}
