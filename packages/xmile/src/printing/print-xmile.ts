/** Writes a syntax tree as an XMILE file. */
import type { DimensionNode, ModelDocument, UnitNode } from '@thaw/syntax'
import { escapeName } from '../expression/lex-name.ts'
import { printMacro, printModel } from './print-model.ts'
import { printSimSpecs } from './print-sim-specs.ts'
import { branch, leaf } from './xml-text.ts'

/**
 * The document as the text of an XMILE file, UTF-8, that parses to the same tree but for spans.
 *
 * What the tree does not hold is not written: views, styles, vendors' own parts. Non-negative
 * properties stand at each variable. Source: XMILE 1.0, 2 and 4.
 */
export function printXmile(document: ModelDocument): string {
  const { dimensions, groups, modules = [], name, simSpecs, units, variables } = document
  // Texts of equations are XMILE's own only where they still say what their expressions say.
  const isXmile = document.language === 'xmile' && document.isExpanded !== true
  const lines = branch(
    'xmile',
    [
      ...branch('header', [
        leaf('vendor', 'Thaw'),
        leaf('product', 'Thaw', { version: '1.0' }),
        ...(name === undefined ? [] : [leaf('name', name)]),
      ]),
      ...(simSpecs === undefined ? [] : printSimSpecs(simSpecs)),
      ...(units.length === 0 ? [] : branch('model_units', units.flatMap(printUnit))),
      ...(dimensions.length === 0 ? [] : branch('dimensions', dimensions.flatMap(printDimension))),
      ...printModel({ variables, groups, modules }, isXmile),
      ...(document.submodels ?? []).flatMap((submodel) => printModel(submodel, isXmile)),
      ...(document.macros ?? []).flatMap((macro) => printMacro(macro, isXmile)),
    ],
    {
      version: '1.0',
      xmlns: 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0',
      'xmlns:isee': 'http://iseesystems.com/XMILE',
    },
  )
  return ['<?xml version="1.0" encoding="utf-8"?>', ...lines, ''].join('\n')
}

function printUnit({ name, aliases, equation, isDisabled }: UnitNode): readonly string[] {
  const lines = [
    ...(equation === undefined ? [] : [leaf('eqn', equation)]),
    ...aliases.map((alias) => leaf('alias', alias)),
  ]
  const disabled = isDisabled === true ? 'true' : undefined
  return branch('unit', lines, { name: escapeName(name), disabled })
}

function printDimension({ name, elements }: DimensionNode): readonly string[] {
  const isNumbered = elements.every((element, index) => element === String(index + 1))
  if (isNumbered) return [leaf('dim', '', { name: escapeName(name), size: elements.length })]
  const lines = elements.map((element) => leaf('elem', '', { name: escapeName(element) }))
  return branch('dim', lines, { name: escapeName(name) })
}
