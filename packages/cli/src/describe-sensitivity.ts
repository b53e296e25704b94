/** Arguments and options of `thaw sensitivity`. */
import type { Command } from 'commander'
import { collect, DATA, type Outcome } from './describe-runs.ts'
import type { SensitivityOptions } from './sensitivity/plan-sensitivity.ts'
import type { Surroundings } from './surroundings.ts'

/** `thaw sensitivity`. */
export function addSensitivityCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  program
    .command('sensitivity')
    .description('rank the uncertain parameters by what an output owes to them')
    .argument('<MODEL>', 'model file (.stmx, .xmile, .mdl), or folder of a dossier')
    .requiredOption('--output <name>', 'the variable, or element of an array, that is asked about')
    .option('--at <time>', "when; left out: at the model's end")
    .option('--over <what>', 'prior, or the posterior of a dossier: its draws', 'prior')
    .option('--method <name>', 'morris (screening) or sobol (shares of variance)')
    .option('--count <n>', 'trajectories of morris, rows of sobol, or draws of the posterior')
    .option('--parameters <table>', 'CSV: name, distribution, low, high, centre, spread')
    .option('--data <file>', DATA, collect)
    .option('--seed <n>', 'names the stream of random numbers', '0')
    .option('--out <file>', 'write all indices to this file as CSV')
    .option('--write', 'keep them in the dossier, under sensitivity/')
    .option('--progress', 'tell how far it is also where there is no terminal')
    .action(async (path: string, options: SensitivityOptions) => {
      const { sensitivityCommand } = await import('./commands/sensitivity.ts')
      outcome.code = await sensitivityCommand(path, options, surroundings)
    })
}
