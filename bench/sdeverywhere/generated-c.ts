/** The C that SDEverywhere generates of a model, with its own C around it from a folder that is named. */
import { join } from 'node:path'
import { compileProgram, type NativeProgram } from '../native/native-program.ts'
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

const main = `#include <stdint.h>
#include <time.h>
#include "sde.h"
/* Asking for the time costs as much as a run of a small model. */
#define REPEATS (1 + 100 / count)
static double worked(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return 1e9 * t.tv_sec + t.tv_nsec;
}
int main(int argc, char **words) {
  long count = atol(words[3]), rounds = atol(words[4]);
  long cells = numOutputs * ((long)round((getFinalTime() - getInitialTime()) / getSaveper()) + 1);
  double *draws = malloc(8 * count * numInputs), *results = malloc(8 * count * cells);
  FILE *file = fopen(words[1], "rb");
  if (fread(draws, 8, count * numInputs, file) != (size_t)(count * numInputs)) return 1;
  fclose(file);
  double least = 1e300;
  for (long round = 0; round < rounds; round++) {
    double start = worked();
    for (long again = 0; again < REPEATS; again++)
      for (long draw = 0; draw < count; draw++) runModel(draws + draw * numInputs, results + draw * cells);
    double took = (worked() - start) / count / REPEATS;
    if (took < least) least = took;
  }
  file = fopen(words[2], "wb");
  fwrite(results, 8, count * cells, file);
  fclose(file);
  printf("%.3f\\n", least);
  return 0;
}
`
