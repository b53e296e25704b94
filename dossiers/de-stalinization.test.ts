/** The flagship's folder: it loads without errors, is complete, and carries no address of a copy. */
import { fileURLToPath } from 'node:url'
import { hasErrors } from '@thaw/core'
import { loadDossier, readDossierFolder, sortIssues } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('./de-stalinization', import.meta.url))
const { value: files } = await readDossierFolder(folder)
const { value: dossier, issues } = loadDossier(files)

describe('the dossier of de-Stalinization', () => {
  it('has no errors', () => {
    const errors = sortIssues(issues).filter((issue) => issue.severity === 'error')
    expect(
      errors.map(({ code, span, message }) => [code, span?.file, span?.line, message]),
    ).toEqual([])
    expect(hasErrors(issues)).toBe(false)
  })

  it('has draws of this very model, record and priors', () => {
    const meta = dossier.posterior?.meta
    // A mark that is empty is compared with nothing.
    expect([meta?.modelHash, meta?.dataHash, meta?.priorsHash]).not.toContain('')
    const told = issues.filter(({ span }) => /^posterior\./.test(span?.file ?? ''))
    expect(told.map(({ code, message }) => [code, message])).toEqual([])
  })

  it('holds every row of the evidence that it was made from', () => {
    expect({
      series: dossier.series.size,
      points: [...dossier.series.values()].reduce((sum, { points }) => sum + points.length, 0),
      panels: dossier.panels.size,
      people: dossier.people.size,
      offices: dossier.offices.length,
      decisions: dossier.decisions.size,
      votes: dossier.votes.length,
      claims: dossier.claims.size,
      questions: dossier.questions.size,
      scenarios: dossier.scenarios.size,
      leverHistories: dossier.leverHistories.size,
      // Links and loops of the model that the evidence does not list were added.
      links: dossier.links.size - 63,
      loops: dossier.loops.size - 2,
      readings: dossier.readings.size,
      glossary: dossier.glossary.size,
      documents: dossier.documents.size,
      russianTerms: dossier.russianTerms.length,
      renamings: dossier.renamings.length,
    }).toEqual({
      series: 341,
      points: 3474,
      panels: 1,
      people: 78,
      offices: 59,
      decisions: 7,
      votes: 92,
      claims: 101,
      questions: 36,
      scenarios: 20,
      leverHistories: 28,
      links: 90,
      loops: 20,
      readings: 5,
      glossary: 80,
      documents: 57,
      russianTerms: 228,
      renamings: 15,
    })
  })

  it('merges the 281 events of the three parts to 234, with the sources of all', () => {
    const sources = (id: string): readonly string[] | undefined => dossier.events.get(id)?.sources
    expect(dossier.events.size).toBe(234)
    expect(sources('1956-02-25-secret-speech')).toEqual([
      'khrushchev1956speech',
      'britannica-20th-congress',
    ])
    expect(sources('1961-10-17-twenty-second-congress')).toHaveLength(3)
  })

  it('marks the five dates of the article and a verdict for each claim', () => {
    expect(dossier.manifest.article?.events.map((id) => dossier.events.get(id)?.date.text)).toEqual(
      ['1953-03-05', '1956-02-25', '1957-05-10', '1958-10-23', '1964-10-12'],
    )
    const verdicts = new Map<string, number>()
    for (const { verdict } of dossier.claims.values()) {
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    }
    expect(Object.fromEntries(verdicts)).toEqual({
      supported: 41,
      partly: 39,
      contested: 9,
      contradicted: 11,
      unverifiable: 1,
    })
  })

  it('carries no address in its tables and texts', () => {
    const withAddress = [...files]
      .filter(([path]) => /\.(csv|md)$/.test(path) && path !== 'LICENSE.md')
      .filter(([, bytes]) => /https?:|www\.|seen_at|github/.test(new TextDecoder().decode(bytes)))
    expect(withAddress.map(([path]) => path)).toEqual([])
  })

  it('has one work under each id and none twice under two', () => {
    const works = [...dossier.sources.values()].map(
      ({ title, authors, year, volume, issue, url }) =>
        [title.toLowerCase(), authors[0]?.family, year, volume, issue, url].join('|'),
    )
    expect(works.filter((work, at) => works.indexOf(work) !== at)).toEqual([])
    expect(dossier.sources.size).toBe(527)
  })

  it('says the terms of the data whose terms are known', () => {
    const licence = (id: string): string | undefined => dossier.sources.get(id)?.licence
    expect([licence('maddison2023'), licence('vdem')]).toEqual(['CC BY 4.0', 'CC BY-SA 4.0'])
  })

  it('gives each lane of the timeline events', () => {
    const lanes = new Set([...dossier.events.values()].map((event) => event.lane))
    expect([...lanes].sort()).toEqual([...dossier.manifest.lanes].sort())
  })
})
