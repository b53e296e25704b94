/** A program that is not given what came after the split: a forecast cannot know it. */
import type { Checked, Issue, Years } from '@thaw/core'
import type { WithheldInput } from '@thaw/dossier'
import { mapParts, partsOf, type Operation, type Program, type Statement } from '@thaw/engine'
import { makeIssue } from '../make-issue.ts'

/**
 * The program with each of these variables, from the split on, at a number or as time had left it there.
 *
 * A variable that is held reads the moment before the split ever after, in place of the time; what else it
 * reads goes on. A program that knows the time by other names, as inputs do, is not changed by this.
 * Issues: CA101 a variable that does not read the time, CA102 one that cannot be replaced.
 */
export function withholdInputs(
  program: Program,
  rows: readonly WithheldInput[],
  split: Years,
): Checked<Program> {
  const issues: Issue[] = []
  let step = program.step
  for (const row of rows) {
    const own = ownSlots(program, row)
    const mine = step.filter(({ slot }) => own.has(slot))
    const fault = faultOf(row, mine)
    if (fault !== undefined) issues.push(fault)
    else {
      const change = (statement: Statement): Statement =>
        row.value === 'held'
          ? hold(statement, split - program.time.dt)
          : replace(statement, split, row.value, isShown(program, statement))
      step = step.map((statement) => (own.has(statement.slot) ? change(statement) : statement))
    }
  }
  return { value: { ...program, step }, issues }
}

/** The slots of a variable or of one element, and the hidden ones that belong to them. */
function ownSlots({ slots }: Program, row: WithheldInput): ReadonlySet<number> {
  const { variableKey, modelName } = row
  const isElement = modelName.includes('[')
  return new Set(
    slots.flatMap(({ name, variable }, index) => {
      const isOwn = isElement
        ? name === modelName || name.startsWith(`${modelName}#`)
        : variable === variableKey
      return isOwn ? [index] : []
    }),
  )
}

function faultOf(row: WithheldInput, statements: readonly Statement[]): Issue | undefined {
  const { variable, value, span } = row
  if (value === 'held') {
    const isDated = statements.some(({ expression }) => readsTime(expression))
    return isDated ? undefined : makeIssue('CA101', span, { variable })
  }
  const isPlain = statements.every(({ expression: { op } }) => op !== 'routine' && op !== 'output')
  if (statements.length > 0 && isPlain) return undefined
  return makeIssue('CA102', span, { variable })
}

function isShown({ slots }: Program, { slot }: Statement): boolean {
  return slots[slot]?.isHidden === false
}

function readsTime(operation: Operation): boolean {
  return isTime(operation) || partsOf(operation).some(readsTime)
}

function isTime({ op }: Operation): boolean {
  return op === 'time' || op === 'stepTime'
}

function hold(statement: Statement, last: number): Statement {
  const until = (operation: Operation): Operation =>
    isTime(operation)
      ? { op: 'binary', operation: 'min', left: operation, right: { op: 'number', value: last } }
      : mapParts(operation, until)
  return { ...statement, expression: until(statement.expression) }
}

/** Hidden parts of an equation still serve the years before. */
function replace(statement: Statement, split: number, value: number, isWhole: boolean): Statement {
  if (!isWhole) return statement
  const { expression } = statement
  return {
    ...statement,
    expression: {
      op: 'choose',
      condition: {
        op: 'binary',
        operation: 'less',
        left: { op: 'time' },
        right: { op: 'number', value: split },
      },
      whenTrue: expression,
      whenFalse: { op: 'number', value },
    },
  }
}
