/** The `thaw` command: reads the arguments and runs one of its commands. */
import { formatIssue } from '@thaw/core'
import { ENGINE_VERSION } from '@thaw/engine'
import { Command, CommanderError } from 'commander'
import type { CheckOptions } from './commands/check.ts'
import type { PublishOptions } from './commands/publish.ts'
import type { ServeOptions } from './commands/serve.ts'
import type { TimelineOptions } from './commands/timeline.ts'
import { addCalibrateCommand, addJudgeCommand } from './describe-calibration.ts'
import {
  addConvertCommand,
  addRunCommand,
  addSampleCommand,
  addSweepCommand,
  collect,
  DATA,
  type Outcome,
} from './describe-runs.ts'
import { addSensitivityCommand } from './describe-sensitivity.ts'
import { FINE, WRONG_USAGE } from './exit-codes.ts'
import type { Surroundings } from './surroundings.ts'
import { usageFault } from './usage-fault.ts'

/**
 * Runs `thaw` with these arguments; gives the exit code. Faults of input never throw. What a command is
 * made of is loaded when it runs: a run of a model needs nothing of the site.
 */
export async function runThaw(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const outcome: Outcome = { code: FINE }
  const program = describeCommands(surroundings, outcome)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return outcome.code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const fault = usageFault(error, program, args)
    if (fault === undefined) return error.exitCode === 0 ? FINE : WRONG_USAGE
    surroundings.err(formatIssue(fault))
    return WRONG_USAGE
  }
}

const DOSSIER = 'folder of a dossier; left out: the one this repository is about'

function describeCommands(surroundings: Surroundings, outcome: Outcome): Command {
  const program = new Command('thaw')
  // Commands that are added below inherit both settings.
  program.exitOverride().configureOutput({
    writeOut: (text) => {
      surroundings.out(text.trimEnd())
    },
    writeErr: (text) => {
      surroundings.err(text.trimEnd())
    },
    outputError: () => undefined,
  })
  program
    .description('A history you can run: models joined to their record.')
    .version(ENGINE_VERSION, '--version', 'print the version, which numbers may hang on')
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .helpCommand(false)
  addSiteCommands(program, surroundings, outcome)
  addModelCommands(program, surroundings, outcome)
  addTimelineCommand(program, surroundings, outcome)
  return program
}

function addSiteCommands(program: Command, surroundings: Surroundings, outcome: Outcome): void {
  program
    .command('serve')
    .description('show a dossier in the browser, and again whenever one of its files changes')
    .argument('[dossier]', DOSSIER)
    .option('--port <port>', 'port of the address; 0 takes any that is free', '4321')
    .option('--host <host>', 'name or address of this machine; left out: for this machine alone')
    .option('--no-open', 'do not open the browser')
    .action(async (path: string | undefined, options: ServeOptions) => {
      const { serveCommand } = await import('./commands/serve.ts')
      outcome.code = await serveCommand(path, options, surroundings)
    })
  program
    .command('publish')
    .description('write the site of a dossier as plain files for any host')
    .argument('[dossier]', DOSSIER)
    .requiredOption('--out <path>', 'folder to write to; with --single-file, the file')
    .option('--address <address>', 'where the site will stand, such as https://example.org/thaw/')
    .option('--single-file', 'write one HTML file that holds the whole site and runs from a disk')
    .action(async (path: string | undefined, options: PublishOptions) => {
      const { publishCommand } = await import('./commands/publish.ts')
      outcome.code = await publishCommand(path, options, surroundings)
    })
}

function addModelCommands(program: Command, surroundings: Surroundings, outcome: Outcome): void {
  program
    .command('check')
    .description(
      'print everything that is wrong with a dossier or a model file, whether the model does what it must, and where the evidence is weak',
    )
    .argument('[dossier]', DOSSIER)
    .option('--data <file>', DATA, collect)
    .option('--no-runs', 'leave out the reality checks, which run the model')
    .option('--weak', 'name every weak spot of the evidence, with file and line')
    .option('--json', 'print for a machine')
    .action(async (path: string | undefined, options: CheckOptions) => {
      const { checkCommand } = await import('./commands/check.ts')
      outcome.code = await checkCommand(path, options, surroundings)
    })
  addRunCommand(program, surroundings, outcome)
  addSweepCommand(program, surroundings, outcome)
  addSampleCommand(program, surroundings, outcome)
  addSensitivityCommand(program, surroundings, outcome)
  addConvertCommand(program, surroundings, outcome)
  addCalibrateCommand(program, surroundings, outcome)
  addJudgeCommand(program, surroundings, outcome)
}

function addTimelineCommand(program: Command, surroundings: Surroundings, outcome: Outcome): void {
  const timeline = program
    .command('timeline')
    .description('exchange events with the spreadsheets of TimelineJS')
    .helpCommand(false)
  timeline
    .command('import')
    .description('turn a table of TimelineJS into an events.csv, and say what it cannot hold')
    .argument('<TABLE>', 'CSV file in the columns of TimelineJS')
    .option('--out <file>', 'write to this file, which must not be there yet')
    .action(async (path: string, options: TimelineOptions) => {
      const { importTimeline } = await import('./commands/timeline.ts')
      outcome.code = await importTimeline(path, options, surroundings)
    })
  timeline
    .command('export')
    .description('print the events of a dossier in the columns of TimelineJS')
    .argument('[dossier]', DOSSIER)
    .option('--out <file>', 'write to this file')
    .action(async (path: string | undefined, options: TimelineOptions) => {
      const { exportTimeline } = await import('./commands/timeline.ts')
      outcome.code = await exportTimeline(path, options, surroundings)
    })
}
