/** The commands that run models, as the command line describes them. */
import type { Command } from 'commander'
import type { ConvertOptions } from './commands/convert.ts'
import type { RunOptions } from './commands/run.ts'
import type { SampleOptions } from './commands/sample.ts'
import type { SweepOptions } from './sweep/plan-sweep.ts'
import type { Surroundings } from './surroundings.ts'

/** Where a command leaves its exit code. */
export interface Outcome {
  code: number
}

const MODEL = 'model file (.stmx, .xmile, .mdl), or folder of a dossier'
/** Help of `--data`. */
export const DATA = 'series of data variables: CSV, TAB, Excel or .dat; may stand more than once'
const OUTPUTS = 'only these variables: a,b,"c[d]"; one without brackets with all its elements'

/** `thaw run`. */
export function addRunCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  const command = program
    .command('run')
    .description('run a model and print its numbers as CSV')
    .argument('<MODEL>', MODEL)
    .option('--out <file>', 'write to this file; one that ends in .parquet becomes Parquet')
  addSettings(command)
    .option(
      '--draws <n>',
      'quantiles over the first n draws of the dossier; from 20 to as many as it has',
    )
    .option('--json', 'print for a machine')
    .action(async (path: string, options: RunOptions) => {
      const { runCommand } = await import('./commands/run.ts')
      outcome.code = await runCommand(path, options, surroundings)
    })
}

/** `thaw sweep`. */
export function addSweepCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  const command = program
    .command('sweep')
    .description('run a model once for each row of a design, on all cores')
    .argument('<MODEL>', MODEL)
    .requiredOption('--design <table>', 'CSV: a row for each run, a column for each input')
    .requiredOption('--out <file>', 'write to this file: CSV, or Parquet if it ends in .parquet')
    .option('--quantiles <levels>', 'quantiles over the runs in their place: 0.05,0.5,0.95')
    .option('--shard <k/n>', 'only part k of n of the rows')
    .option('--progress', 'tell how far it is also where there is no terminal')
  addSettings(command).action(async (path: string, options: SweepOptions) => {
    const { sweepCommand } = await import('./commands/sweep.ts')
    outcome.code = await sweepCommand(path, options, surroundings)
  })
}

/** `thaw sample`. */
export function addSampleCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  program
    .command('sample')
    .description('draw a design for a sweep from distributions of parameters')
    .argument(
      '<SPEC>',
      'CSV: name, distribution, low, high, centre, spread; or folder of a dossier',
    )
    .requiredOption('--design <kind>', 'lhs, sobol, random, or grid (every combination)')
    .requiredOption('--count <n>', 'rows; on a grid values of each parameter')
    .option('--seed <n>', 'names the stream of random numbers', '0')
    .option('--out <file>', 'write to this file; one that ends in .parquet becomes Parquet')
    .action(async (path: string, options: SampleOptions) => {
      const { sampleCommand } = await import('./commands/sample.ts')
      outcome.code = await sampleCommand(path, options, surroundings)
    })
}

/** `thaw convert`. */
export function addConvertCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  program
    .command('convert')
    .description('write a model as XMILE, and say line by line what is lost')
    .argument('<IN>', 'model file (.mdl, .stmx, .xmile)')
    .argument('<OUT>', 'file to write, which ends in .xmile or .stmx')
    .option('--data <file>', DATA, collect)
    .action(async (path: string, out: string, options: Pick<ConvertOptions, 'data'>) => {
      const { convertCommand } = await import('./commands/convert.ts')
      outcome.code = await convertCommand(path, { ...options, out }, surroundings)
    })
}

/** What both commands take: settings, outputs, times. */
function addSettings(command: Command): Command {
  return command
    .option(
      '--set <setting>',
      'set an input or a lever: "Name=1"; may stand more than once',
      collect,
    )
    .option('--set-file <file>', 'settings in a file: CSV with the columns name and value, or JSON')
    .option('--data <file>', DATA, collect)
    .option('--outputs <names>', OUTPUTS)
    .option('--from <time>', 'print rows from this time on')
    .option('--to <time>', 'print rows up to this time')
    .option('--dt <step>', 'another time step than that of the model')
    .option('--method <name>', 'another method: euler, rk2, rk4')
    .option('--seed <n>', 'names the stream of random numbers', '0')
}

/** Values of an option that may stand more than once. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
