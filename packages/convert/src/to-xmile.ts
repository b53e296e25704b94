/** From a checked model, whatever language it came from, to the tree of an XMILE file. */
import { hasErrors, type Checked, type Issue } from '@thaw/core'
import { findBuiltin, type Model } from '@thaw/model'
import {
  canonicalName,
  type ModelDocument,
  type SimSpecsNode,
  type VariableNode,
} from '@thaw/syntax'
import { namesEachOnce, type Conversion } from './conversion.ts'
import { tableNode } from './convert-expression.ts'
import { convertVariable } from './convert-variable.ts'
import { issue } from './issue.ts'

/**
 * The tree of an XMILE file that gives the numbers of the model; undefined where something of it cannot be
 * written in XMILE, which is told. Macros and modules are written out, ranges and mappings become
 * equations of elements, what had no name gets one.
 *
 * Warnings name, place by place, what is lost or changed. Issues: CV001 to CV008.
 */
export function toXmile(model: Model): Checked<ModelDocument | undefined> {
  const issues: Issue[] = []
  const conversion: Conversion = {
    model,
    names: namesFor(model, issues),
    tables: new Map(),
    issues,
  }
  const variables = [...model.variables.values()].map((variable) =>
    convertVariable(variable, conversion),
  )
  issues.push(...tellNames(model, conversion), ...tellControl(model))
  if (model.time.control !== undefined) {
    const data = { what: 'a step or an end of the run that changes', variable: 'TIME STEP' }
    issues.push(issue('CV002', undefined, data))
  }
  const value: ModelDocument = {
    ...{ kind: 'document', language: 'xmile', isExpanded: true, file: model.file },
    ...{ name: model.name, simSpecs: simSpecsOf(model), units: model.units },
    dimensions: [...model.dimensions.values()].filter(namesEachOnce).map(({ name, elements }) => ({
      ...{ name, elements, span: beginning(model) },
    })),
    variables: [...variables, ...ownTables(model, conversion), ...conversion.tables.values()],
    groups: model.groups.map(({ name, doc, members }) => ({
      ...{ name, doc, span: beginning(model) },
      members: members.map((key) => ({
        name: conversion.names.get(key) ?? key,
        span: beginning(model),
      })),
    })),
  }
  return { value: hasErrors(issues) ? undefined : value, issues }
}

function beginning({ file }: Model): SimSpecsNode['span'] {
  return { file, start: 0, end: 0, line: 1, column: 1 }
}

/** Names that are functions in XMILE get a word more. Issues: CV005. */
function namesFor(model: Model, issues: Issue[]): ReadonlyMap<string, string> {
  const all = [...model.variables.values(), ...model.lookups.values()]
  return new Map(
    all.map(({ key, name, span }) => {
      if (!isTaken(name)) return [key, name]
      const other = `${name} value`
      issues.push(issue('CV005', span, { variable: name, name: other }))
      return [key, other]
    }),
  )
}

/** Words of XMILE's expressions. Source: XMILE 1.0, 3.2.2.3. */
const WORDS = new Set(['and', 'or', 'not', 'mod', 'if', 'then', 'else', 'self'])

function isTaken(name: string): boolean {
  return findBuiltin(name, 'xmile') !== undefined || WORDS.has(canonicalName(name))
}

function simSpecsOf(model: Model): SimSpecsNode {
  const { start, stop, dt, stepsPerSave, method, unit } = model.time
  return {
    ...{ start, stop, dt, method, saveStep: dt * stepsPerSave },
    timeUnit: unit === '' ? undefined : unit,
    span: beginning(model),
  }
}

function ownTables(model: Model, { names }: Conversion): readonly VariableNode[] {
  return [...model.lookups.values()].map(({ key, name, lookup, unit, doc, span }) => ({
    ...tableNode(names.get(key) ?? name, lookup),
    doc,
    unit: unit === '' ? undefined : { text: unit, span },
  }))
}

/** Some of many names still help. */
const MOST_NAMES = 8

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${name}"`)
  const rest = names.length - shown.length
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function tellNames(model: Model, { tables }: Conversion): readonly Issue[] {
  const implicit = [...model.variables.values()].filter(({ isImplicit }) => isImplicit)
  const names = [...implicit, ...tables.values()].map(({ name }) => name)
  return names.length === 0 ? [] : [issue('CV008', undefined, { names: listOf(names) })]
}

/** Variables by which Vensim sets the time. */
const CONTROL = ['INITIAL TIME', 'FINAL TIME', 'TIME STEP', 'SAVEPER']

function tellControl(model: Model): readonly Issue[] {
  const names = CONTROL.filter((name) => model.variables.has(canonicalName(name)))
  return names.length === 0 ? [] : [issue('CV007', undefined, { names: listOf(names) })]
}
