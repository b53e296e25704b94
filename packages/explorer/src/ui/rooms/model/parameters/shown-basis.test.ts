import { fileURLToPath } from 'node:url'
import {
  loadDossier,
  readDossierFolder,
  type Basis,
  type Link,
  type Parameter,
} from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { inputBasis, linkBasis } from './shown-basis.ts'

const folder = fileURLToPath(
  new URL('../../../../../../../examples/carbon-bathtub', import.meta.url),
)
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

function inputOf(key: string): Parameter {
  const row = dossier.parameters.find(({ variableKey }) => variableKey === key)
  if (row === undefined) throw new Error(key)
  return row
}

/** The record narrowed the first and says nothing of the second. */
const FOUND = inputOf('uptake_rate')
const UNTAUGHT = inputOf('growth_after_the_turn')

const linkOf = (basis: Basis, ...sizes: readonly Parameter[]): Link => {
  const [link] = dossier.links.values()
  if (link === undefined) throw new Error('no link')
  const switchOff = sizes.map((row) => ({ ...row, value: 0 }))
  return { ...link, basis, switchOff }
}

describe('what a page says a number rests on', () => {
  it('is no calibration where the draws are the prior again', () => {
    expect(inputBasis(dossier, { ...FOUND, basis: 'calibrated' })).toBe('calibrated')
    expect(inputBasis(dossier, { ...UNTAUGHT, basis: 'calibrated' })).toBe('assumed')
    expect(inputBasis(dossier, { ...UNTAUGHT, basis: 'measured' })).toBe('measured')
    expect(inputBasis(dossier, { ...FOUND, basis: 'assumed' })).toBe('assumed')
  })

  it('is that of its sizes for a link: one that was found is enough', () => {
    expect(linkBasis(dossier, linkOf('calibrated', UNTAUGHT))).toBe('assumed')
    expect(linkBasis(dossier, linkOf('calibrated', UNTAUGHT, FOUND))).toBe('calibrated')
    expect(linkBasis(dossier, linkOf('measured', UNTAUGHT))).toBe('measured')
  })

  it('is the author’s word for a link without sizes, and where there are no draws', () => {
    expect(linkBasis(dossier, linkOf('calibrated'))).toBe('calibrated')
    const without = { ...dossier, posterior: undefined }
    expect(linkBasis(without, linkOf('calibrated', UNTAUGHT))).toBe('calibrated')
    expect(inputBasis(without, { ...UNTAUGHT, basis: 'calibrated' })).toBe('calibrated')
  })
})
