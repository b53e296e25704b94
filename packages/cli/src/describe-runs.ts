/** The commands that run models, as the command line describes them. */
import type { Command } from 'commander'
import { runCommand, type RunOptions } from './commands/run.ts'
import type { Surroundings } from './surroundings.ts'

/** Where a command leaves its exit code. */
export interface Outcome {
  code: number
}

const MODEL = 'model file (.stmx, .xmile, .mdl), or folder of a dossier'
const OUTPUTS = 'only these variables: a,b,"c[d]"; one without brackets with all its elements'

/** `thaw run`. */
export function addRunCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  program
    .command('run')
    .description('run a model and print its numbers as CSV')
    .argument('<MODEL>', MODEL)
    .option('--out <file>', 'write to this file; one that ends in .parquet becomes Parquet')
    .option(
      '--set <setting>',
      'set an input or a lever: "Name=1"; may stand more than once',
      collect,
    )
    .option('--set-file <file>', 'settings in a file: CSV with the columns name and value, or JSON')
    .option('--outputs <names>', OUTPUTS)
    .option('--from <time>', 'print rows from this time on')
    .option('--to <time>', 'print rows up to this time')
    .option('--dt <step>', 'another time step than that of the model')
    .option('--method <name>', 'another method: euler, rk2, rk4')
    .option('--seed <n>', 'names the stream of random numbers', '0')
    .option(
      '--draws <n>',
      'quantiles over the first n draws of the dossier; from 20 to as many as it has',
    )
    .option('--json', 'print for a machine')
    .action(async (path: string, options: RunOptions) => {
      outcome.code = await runCommand(path, options, surroundings)
    })
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
