import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Source } from '@thaw/dossier'
import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { placesContext } from '../../places.ts'
import { wordsContext } from '../../../words/use-words.ts'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { sourcesData } from './sources-data.ts'
import SourcesPage from './sources-page.svelte'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const [known] = dossier.sources.values()

/** The page's text with one work on it, as it is read. */
function read(work: Partial<Source>): string {
  if (known === undefined) throw new Error('the example has sources')
  const sources = new Map([[known.id, { ...known, doi: '', url: '', ...work }]])
  const data = sourcesData({ dossier: { ...dossier, sources }, words: ENGLISH, home: '' }, [])
  const place = placesContext({ root: '', home: '' })
  const context = new Map<string, unknown>([...wordsContext(ENGLISH), place])
  const { body } = render(SourcesPage, { props: { data, root: '' }, context })
  return body
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
}

const person = (family: string, given: string) => ({ family, given, literal: '' })

describe('a work on the page of sources', () => {
  it.each([
    [[person('Gale', 'Ada')], [], 'Gale, Ada. Tides'],
    [[person('Gale', 'A. B.')], [], 'Gale, A. B. Tides'],
    [[{ family: '', given: '', literal: 'The Harbour Board' }], [], 'The Harbour Board. Tides'],
    [[], [person('Gale', 'A. B.')], 'Gale, A. B. (ed.). Tides'],
  ])('has one stop and a space between names and title', (authors, editors, expected) => {
    expect(read({ title: 'Tides', authors, editors })).toContain(expected)
  })

  it('has one stop and a space between imprint and link', () => {
    const work = { title: 'Tides', publisher: 'Quay & Co.', year: undefined, doi: '10.1/x' }
    const bare = { containerTitle: '', volume: '', issue: '', number: '', page: '' }
    const text = read({ ...work, ...bare, publisherPlace: '', genre: '', edition: '' })
    expect(text).toContain('Quay &amp; Co. doi 10.1/x')
  })
})
