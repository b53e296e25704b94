/** The end of a program that the bench times, in what C and C++ have in common. */

/** What is timed, each part a piece of C. */
interface TimedWork {
  /** Numbers of a draw. */
  readonly inputs: string
  /** Numbers of a draw's results. */
  readonly cells: string
  /** Runs `count` draws, from `draws` into `results`. */
  readonly work: string
}

/**
 * The `main` of a `NativeProgram`. As in the bench itself, the first round is not counted, for memory is new
 * in it, and one that is over within a millisecond repeats its work: asking for the time costs as much as
 * a run of a small model.
 */
export function timedMain({ inputs, cells, work }: TimedWork): string {
  return `#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static double worked(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return 1e9 * t.tv_sec + t.tv_nsec;
}
int main(int argc, char **words) {
  long count = atol(words[3]), rounds = atol(words[4]);
  long inputs = ${inputs}, cells = ${cells};
  double *draws = (double *)malloc(8 * count * inputs + 8);
  double *results = (double *)malloc(8 * count * cells);
  FILE *file = fopen(words[1], "rb");
  if (fread(draws, 8, count * inputs, file) != (size_t)(count * inputs)) return 1;
  fclose(file);
  double least = 1e300;
  long times = 1;
  for (long round = 0; round <= rounds;) {
    double start = worked();
    for (long time = 0; time < times; time++) {
      ${work}
    }
    double took = worked() - start;
    if (took < 1e6) {
      times *= 2;
      continue;
    }
    if (round > 0 && took / times < least) least = took / times;
    round++;
  }
  file = fopen(words[2], "wb");
  fwrite(results, 8, count * cells, file);
  fclose(file);
  printf("%.3f\\n", least / count);
  return 0;
}
`
}
