/** What the tables say of the model must be in the model: outputs, inputs, ends of links. */
import type { Issue } from '@thaw/core'
import type { Model, VariableKey } from '@thaw/model'
import type { DossierTables } from '../load/load-tables.ts'
import { nameKey, type ModelName } from '../model/model-names.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'

/**
 * What a name may mean: an input that can be set, a number that can be drawn, or any variable, an
 * array without subscripts too.
 */
type Wanted = 'input' | 'number' | 'variable'

/** Nothing is reported without a model: its own faults come first. Issues: DO214, DO215. */
export function checkModelJoins(
  tables: DossierTables,
  model: Model | undefined,
  names: ReadonlyMap<VariableKey, ModelName>,
): readonly Issue[] {
  if (model === undefined) return []
  const written = [...names.values()].map((known) => known.name)
  const check = <Row extends Placed>(
    table: Table<Row>,
    column: string,
    variablesOf: (row: Row) => readonly string[] | string | undefined,
    wanted: Wanted,
  ): readonly Issue[] =>
    eachName(table, variablesOf).flatMap(({ row, variable }) => {
      const found = names.get(nameKey(variable))
      if (found !== undefined && (found.isInput || wanted !== 'input')) return []
      if (wanted === 'variable' && model.variables.has(nameKey(variable))) return []
      const span = table.cellSpan(row, column, variable)
      if (found !== undefined) return [makeIssue('DO215', span, { variable })]
      const advice = adviceFor(variable, written, `Add it to ${model.file}, or correct the name.`)
      return [makeIssue('DO214', span, { variable, advice })]
    })
  const setBy = (settings: readonly { readonly variable: string }[]): readonly string[] =>
    settings.map(({ variable }) => variable)
  return [
    ...check(tables.levers, 'variable', (row) => row.variable, 'input'),
    ...check(tables.parameters, 'variable', (row) => row.variable, 'input'),
    ...check(tables.charts, 'variable', (row) => row.variable, 'number'),
    ...check(tables.fits, 'variable', (row) => row.variable, 'number'),
    ...check(tables.chances, 'variable', (row) => row.variable, 'number'),
    ...check(tables.withheld, 'variable', (row) => row.variable, 'variable'),
    ...check(tables.links, 'cause_variable', (row) => row.causeVariable, 'variable'),
    ...check(tables.links, 'effect_variable', (row) => row.effectVariable, 'variable'),
    ...check(tables.links, 'switch', (row) => setBy(row.switchOff), 'input'),
    ...check(tables.readings, 'sets', (row) => setBy(row.sets), 'input'),
  ]
}

function eachName<Row>(
  table: Table<Row>,
  variablesOf: (row: Row) => readonly string[] | string | undefined,
): readonly { readonly row: Row; readonly variable: string }[] {
  return table.rows.flatMap((row) => {
    const found = variablesOf(row) ?? []
    return (typeof found === 'string' ? [found] : found).map((variable) => ({ row, variable }))
  })
}
