import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Source } from '@thaw/dossier'
import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { wordsContext } from '../../../words/use-words.ts'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { placesContext } from '../../places.ts'
import { workLetter } from '../paths.ts'
import { openWorks, workLink } from './works-data.ts'
import WorksPage from './works-page.svelte'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const [known] = dossier.sources.values()

function work(fields: Partial<Source>): Source {
  if (known === undefined) throw new Error('the example has sources')
  return { ...known, doi: '', url: '', note: '', ...fields }
}

/** The page of one work. */
function read(source: Source): string {
  const edition = {
    dossier: { ...dossier, sources: new Map([[source.id, source]]) },
    words: ENGLISH,
    home: '',
  }
  const worksOf = openWorks(edition, ({ title }) => [
    { text: 'By hand. ', isItalic: false },
    { text: title, isItalic: true },
  ])
  const data = worksOf(workLetter(source.id))
  const place = placesContext({ root: '../../../', home: '' })
  const context = new Map<string, unknown>([...wordsContext(ENGLISH), place])
  return render(WorksPage, { props: { data }, context }).body.replace(/<!--.*?-->/gs, '')
}

describe('a work on the page of its letter', () => {
  it('shows its citation, with the title as text', () => {
    expect(read(work({ title: 'Tides <b>&' }))).toContain('By hand. <cite>Tides &lt;b>&amp;</cite>')
  })

  it('leads to what cites it', () => {
    expect(read(work({}))).toMatch(/<a[^>]* href="\.\.\/\.\.\/\.\.\/[^"]+"/)
  })
})

describe('workLink', () => {
  it('prefers the DOI, and takes only addresses of the web', () => {
    expect(workLink(work({ doi: '10.1/x', url: 'https://a.org/' }))?.href).toBe(
      'https://doi.org/10.1/x',
    )
    expect(workLink(work({ url: 'https://www.a.org/x' }))?.text).toBe('a.org')
    expect(workLink(work({ url: 'javascript:alert(1)' }))).toBeUndefined()
  })

  it('leaves out an address that the note calls an unofficial copy', () => {
    const note = 'address is an unofficial copy: cite the work'
    expect(workLink(work({ url: 'https://a.org/x', note }))).toBeUndefined()
  })
})

describe('workLetter', () => {
  it('is a Latin letter, or one place for all other ids', () => {
    expect(['Zemskov1', 'a', '1905', 'яблоко'].map(workLetter)).toEqual([
      'z',
      'a',
      'other',
      'other',
    ])
  })
})
