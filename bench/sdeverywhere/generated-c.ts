/** The C that SDEverywhere generates of a model, with its own C around it from a folder that is named. */
import { join } from 'node:path'
import { compileProgram, type NativeProgram } from '../native/native-program.ts'
import { timedMain } from '../native/timed-main.ts'
import { generateCode, type GeneratedSpec } from './generate-code.ts'

/** Files of `packages/cli/src/c` of SDEverywhere's repository that a model needs beside its own. */
const NEEDED = ['model.c', 'vensim.c', 'macros.c', 'allocation.c']

/**
 * Compiles with `gcc -O2`, one run after the other as its own `main` has it. Draws are a row of the inputs for
 * each draw; results a row of saved values for each output, draw after draw. Undefined where no
 * folder is named, or generator or compiler are missing.
 */
export async function compileGenerated(
  spec: GeneratedSpec,
  folder: string | undefined,
): Promise<NativeProgram | undefined> {
  if (folder === undefined) return undefined
  const code = await generateCode(spec, 'C')
  if (code === undefined) return undefined
  return compileProgram({
    compiler: 'gcc',
    options: ['-O2', '-w', '-I', folder],
    texts: { 'generated.c': code, 'bench.c': main },
    others: [...NEEDED.map((name) => join(folder, name)), '-lm'],
  })
}

const main = `#include "sde.h"
${timedMain({
  inputs: 'numInputs',
  cells: 'numOutputs * ((long)round((getFinalTime() - getInitialTime()) / getSaveper()) + 1)',
  work: 'for (long draw = 0; draw < count; draw++) runModel(draws + draw * inputs, results + draw * cells);',
})}`
