/** Arguments and options of the commands that hold a dossier's model against its record. */
import type { Command } from 'commander'
import { calibrateCommand, type CalibrateOptions } from './commands/calibrate.ts'
import type { Outcome } from './describe-runs.ts'
import type { Surroundings } from './surroundings.ts'

/** `thaw calibrate`. */
export function addCalibrateCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  program
    .command('calibrate')
    .description('find draws of the uncertain parameters that agree with the record')
    .argument('[dossier]', 'folder of a dossier; left out: the one this repository is about')
    .option('--seed <n>', 'names the stream of random numbers', '1')
    .option('--draws <n>', 'draws to write', '2000')
    .option('--most-sweeps <n>', 'sweeps of the chains at most', '20000')
    .option('--resume', 'go on where an earlier call was interrupted, or did not converge')
    .option('--dry-run', 'print what was learned, and write nothing')
    .option('--keep-anyway', 'write draws that have not converged, marked as not calibrated')
    .action(async (path: string | undefined, options: CalibrateOptions) => {
      outcome.code = await calibrateCommand(path, options, surroundings)
    })
}
