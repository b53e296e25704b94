/** The `thaw` command: reads the arguments and runs one of its commands. */
import { formatIssue } from '@thaw/core'
import { Command, CommanderError } from 'commander'
import { checkCommand, type CheckOptions } from './commands/check.ts'
import { runCommand, type RunOptions } from './commands/run.ts'
import { FINE, WRONG_USAGE } from './exit-codes.ts'
import type { Surroundings } from './surroundings.ts'
import { usageFault } from './usage-fault.ts'

/** Runs `thaw` with these arguments; gives the exit code. Faults of input never throw. */
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

interface Outcome {
  code: number
}

const DOSSIER = 'folder of a dossier; left out: the one this repository is about'

function describeCommands(surroundings: Surroundings, outcome: Outcome): Command {
  const program = new Command('thaw')
  const put = (text: string, to: (line: string) => void): void => {
    to(text.trimEnd())
  }
  // Commands made below inherit both settings.
  program.exitOverride().configureOutput({
    writeOut: (text) => {
      put(text, surroundings.out)
    },
    writeErr: (text) => {
      put(text, surroundings.err)
    },
    outputError: () => undefined,
  })
  program
    .description('A history you can run: models joined to their record.')
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .helpCommand(false)
  program
    .command('check')
    .description('print everything that is wrong with a dossier or a model file')
    .argument('[dossier]', DOSSIER)
    .option('--json', 'print for a machine')
    .action(async (path: string | undefined, options: CheckOptions) => {
      outcome.code = await checkCommand(path, options, surroundings)
    })
  program
    .command('run')
    .description('run a model and print its numbers as CSV')
    .argument('<MODEL>', 'model file (.stmx, .xmile), or folder of a dossier')
    .option('--out <file>', 'write to this file')
    .option(
      '--set <setting>',
      'set an input or a lever: "Name=1"; may stand more than once',
      collect,
    )
    .option('--draws <n>', 'quantiles over the first n draws of the dossier')
    .option('--json', 'print for a machine')
    .action(async (path: string, options: RunOptions) => {
      outcome.code = await runCommand(path, options, surroundings)
    })
  return program
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
