/** Which assumptions a reader looks for, and under which headings they stand. Pure. */
import type { DossierText } from '../../prepare/dossier-text.ts'
import type { LabAssumption } from '../lab/lab-data.ts'
import type { AssumptionEntry } from './assumptions-file.ts'

/** What the page carries of an assumption, with what was fetched of it. */
export interface FullAssumption extends LabAssumption {
  readonly entry: AssumptionEntry
}

/** Assumptions of one part of the model. */
export interface AssumptionGroup {
  /** Empty where they stand in no part. */
  readonly name: DossierText
  readonly members: readonly FullAssumption[]
}

/** Joins both by the name of the input; one without the other is left out. */
export function joinAssumptions(
  own: readonly LabAssumption[],
  entries: readonly AssumptionEntry[],
): readonly FullAssumption[] {
  return own.flatMap((one) => {
    const entry = entries.find(({ variable }) => variable === one.variable)
    return entry === undefined ? [] : [{ ...one, entry }]
  })
}

/** Those whose name, input or part has every word of the wish, in any case and order. */
export function searchAssumptions(
  all: readonly FullAssumption[],
  wish: string,
): readonly FullAssumption[] {
  const wanted = wish
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return all.filter(({ name, variable, entry }) => {
    const text = `${name} ${variable} ${entry.group.text}`.toLocaleLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** By part of the model, in the order in which the parts first come. */
export function groupAssumptions(all: readonly FullAssumption[]): readonly AssumptionGroup[] {
  const names = new Map(all.map(({ entry: { group } }) => [group.text, group]))
  return [...names.values()].map((name) => ({
    name,
    members: all.filter(({ entry }) => entry.group.text === name.text),
  }))
}
