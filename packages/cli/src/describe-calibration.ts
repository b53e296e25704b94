/** Arguments and options of the commands that hold a dossier's model against its record. */
import type { Command } from 'commander'
import type { CalibrateOptions } from './commands/calibrate.ts'
import type { JudgeOptions } from './commands/judge.ts'
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
    .option('--most-sweeps <n>', 'sweeps of the chains at most', '40000')
    .option('--resume', 'go on where an earlier call was interrupted, or did not converge')
    .option('--dry-run', 'print what was learned, and write nothing')
    .option('--optimum', 'print the single best draw instead, and write nothing')
    .option('--keep-anyway', 'write draws that have not converged, marked as not calibrated')
    .action(async (path: string | undefined, options: CalibrateOptions) => {
      const { calibrateCommand } = await import('./commands/calibrate.ts')
      outcome.code = await calibrateCommand(path, options, surroundings)
    })
}

/** `thaw judge`. */
export function addJudgeCommand(
  program: Command,
  surroundings: Surroundings,
  outcome: Outcome,
): void {
  program
    .command('judge')
    .description('tell how near the draws come to the record, also on years they have not seen')
    .argument('[dossier]', 'folder of a dossier; left out: the one this repository is about')
    .option('--json', 'print for a machine')
    .option('--split <year>', 'hold back the record from this year on; needs draws made for it')
    .option('--draws <file>', 'judge these draws in place of posterior.csv')
    .option('--seed <n>', 'names the stream of random numbers', '1')
    .option('--moving <years>', 'also make draws to the end of each of these years, and judge them')
    .option('--most-sweeps <n>', 'sweeps of the chains at most for --moving', '40000')
    .option('--readings', 'also weigh the readings of readings.csv against the record')
    .option('--write', 'keep the judgement in the dossier, as judging.json')
    .action(async (path: string | undefined, options: JudgeOptions) => {
      const { judgeCommand } = await import('./commands/judge.ts')
      outcome.code = await judgeCommand(path, options, surroundings)
    })
}
