/** Puts what commander says about a wrong call into messages of ours. */
import { didYouMean, type Issue } from '@thaw/core'
import type { Command, CommanderError } from 'commander'
import { cliIssue } from './cli-issue.ts'

/** What a missing argument is, and a call that has it; of one command alone where it is named first. */
const argumentWords: Readonly<Record<string, { readonly what: string; readonly example: string }>> =
  {
    model: {
      what: 'a model file or a dossier folder',
      example: 'thaw run model.stmx --out out.csv',
    },
    design: {
      what: 'a design: a table with a row for each run',
      example: 'thaw sweep model.stmx --design design.csv --out runs.csv',
    },
    'convert out': {
      what: 'a file to write to',
      example: 'thaw convert model.mdl model.xmile',
    },
    'sweep out': {
      what: 'a file to write to',
      example: 'thaw sweep model.stmx --design design.csv --out runs.csv',
    },
    'sample design': {
      what: 'a kind of design',
      example: 'thaw sample parameters.csv --design lhs --count 1000 --out design.csv',
    },
    output: {
      what: 'a variable to ask about',
      example: 'thaw sensitivity dossiers/mine --output Concentration --at 2050',
    },
    in: {
      what: 'a model file to convert and a file to write',
      example: 'thaw convert model.mdl model.xmile',
    },
    spec: {
      what: 'a table of parameters or a dossier folder',
      example: 'thaw sample parameters.csv --design lhs --count 1000 --out design.csv',
    },
    count: {
      what: 'a number of rows',
      example: 'thaw sample parameters.csv --design lhs --count 1000 --out design.csv',
    },
    table: {
      what: 'a CSV file in the columns of TimelineJS',
      example: 'thaw timeline import sheet.csv --out events.csv',
    },
    out: { what: 'a folder to write to', example: 'thaw publish --out site' },
  }

/** The issue behind an error of commander; undefined where help or the version was asked for. */
export function usageFault(
  error: CommanderError,
  program: Command,
  args: readonly string[],
): Issue | undefined {
  const command = calledCommand(program, args)
  const name = nameOf(command)
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownCommand': {
      const commands = command.commands.map((one) => one.name())
      const hint = didYouMean(quoted, commands)
      return cliIssue('CL001', { name: quoted, hint, commands: commands.join(', ') })
    }
    case 'commander.unknownOption': {
      const options = command.options.flatMap(({ long }) => long ?? [])
      const help = command === program ? 'thaw --help' : `thaw ${name} --help`
      return cliIssue('CL002', {
        name: quoted,
        command: name,
        hint: didYouMean(quoted, options),
        help,
      })
    }
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue': {
      const words = quoted.toLowerCase().split(/[^a-z]+/)
      const key = Object.keys(argumentWords).find((one) => words.includes(one)) ?? ''
      const known = argumentWords[`${name} ${key}`] ?? argumentWords[key]
      const { what = quoted, example = `thaw ${name} --help` } = known ?? {}
      return cliIssue('CL003', { command: name, what, example })
    }
    case 'commander.excessArguments':
      return cliIssue('CL004', { command: name, words: command.args.slice(1).join(' ') })
    case 'commander.optionMissingArgument':
      return cliIssue('CL005', { command: name, option: quoted.split(/[ ,]/)[0] ?? quoted })
    default:
      return undefined
  }
}

/** The command that the arguments name, or the command of a command: `timeline import`. */
function calledCommand(program: Command, args: readonly string[]): Command {
  const own = program.commands.find((one) => args.includes(one.name()))
  return own === undefined ? program : calledCommand(own, args)
}

/** `timeline import`: the words that call a command, but for the program's own. */
function nameOf(command: Command): string {
  const above = command.parent
  return above === null || above.parent === null
    ? command.name()
    : `${nameOf(above)} ${command.name()}`
}
