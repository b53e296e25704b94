import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { fewDraws, hasSameRuns } from './few-draws.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const { value: files } = await readDossierFolder(example)

/** The example with one of its files edited. */
function dossierWith(path?: string, from = '', to = ''): Dossier {
  const edited = new Map(files)
  if (path !== undefined) {
    const text = new TextDecoder().decode(files.get(path))
    expect(text).toContain(from)
    edited.set(path, new TextEncoder().encode(text.replace(from, to)))
  }
  return loadDossier(edited).value
}

describe('fewDraws', () => {
  it('keeps the first draws and everything else', () => {
    const whole = dossierWith()
    const few = fewDraws(whole)
    expect(whole.posterior?.drawCount).toBe(200)
    expect(few.posterior?.drawCount).toBe(50)
    expect(few.posterior?.values).toEqual(whole.posterior?.values.slice(0, 150))
    expect(few.claims).toBe(whole.claims)
    expect(fewDraws(few)).toBe(few)
  })
})

describe('hasSameRuns', () => {
  it.each([
    ['model.stmx', '<eqn>278</eqn>', '<eqn>280</eqn>'],
    ['levers.csv', 'half = 0.5', 'half = 0.4'],
    ['charts.csv', ',Burning,GtC/year', ',Land clearing,GtC/year'],
    ['parameters.csv', 'lognormal,1.3,0.25', 'lognormal,1.3,0.2'],
    ['posterior.csv', '1', '2'],
  ])('is false after a change of %s', (path, from, to) => {
    expect(hasSameRuns(dossierWith(), dossierWith(path, from, to))).toBe(false)
  })

  it.each([
    ['claims.csv', 'has risen', 'rose'],
    ['content/en/about.md', 'A dossier', 'One dossier'],
  ])('is true after a change of %s', (path, from, to) => {
    expect(hasSameRuns(dossierWith(), dossierWith(path, from, to))).toBe(true)
  })
})
