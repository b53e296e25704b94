/** Third-party files: all are read but for a list of those that cannot be. Skipped where they are absent. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasErrors } from '@thaw/core'
import { filesBelow, testModels } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseXmile } from './parse-xmile.ts'
import { printXmile } from './printing/print-xmile.ts'

/** Files that no strict reader can read, each with the reason. */
const unreadable: Readonly<Record<string, readonly string[]>> = {
  // A <flow> that is not closed.
  'tests/non_negative_flows/test_non_negative_flows.xmile': ['XM003'],
  'tests/non_negative_flows/test_non_negative_flows_behavior.xmile': ['XM003'],
  // Equations that the converter left as ???.
  'tests/subscript_constant_call/test_subscript_constant_call.stmx': ['XM235'],
  'tests/subscript_constant_call/test_subscript_constant_call.xmile': ['XM235'],
  'tests/subscript_mixed_assembly/test_subscript_mixed_assembly.stmx': ['XM235'],
  'tests/subscript_mixed_assembly/test_subscript_mixed_assembly.xmile': ['XM235'],
  'tests/subscript_multiples/test_multiple_subscripts.stmx': ['XM235'],
  'tests/subscript_multiples/test_multiple_subscripts.xmile': ['XM235'],
  'tests/subscript_subranges/test_subscript_subrange.stmx': ['XM235'],
  'tests/subscript_subranges/test_subscript_subrange.xmile': ['XM235'],
}

const files = filesBelow(testModels, /\.(?:xmile|stmx)$/)

function errorCodes(file: string): readonly string[] {
  const { issues } = parseXmile(readFileSync(join(testModels, file), 'utf8'), file)
  const errors = issues.filter((issue) => issue.severity === 'error')
  return [...new Set(errors.map((issue) => issue.code))]
}

describe.skipIf(files.length === 0)('the collection of test models', () => {
  it.each(files)('%s is read, or refused for the known reason', (file) => {
    expect(errorCodes(file)).toEqual(unreadable[file] ?? [])
  })

  it('is written and read again without a fault', () => {
    for (const file of files) {
      const { value, issues } = parseXmile(readFileSync(join(testModels, file), 'utf8'), file)
      if (value === undefined || hasErrors(issues)) continue
      const again = parseXmile(printXmile(value), file)
      const faults = again.issues.filter(({ severity }) => severity === 'error')
      expect([file, ...faults.map((issue) => issue.message)]).toEqual([file])
      expect(again.value?.variables.length).toBe(value.variables.length)
    }
  })

  it('has every known case', () => {
    expect(files).toEqual(expect.arrayContaining(Object.keys(unreadable)))
  })
})
