import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Source } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { bibliographyFiles } from './bibliography-files.ts'
import { citeWork } from './cite-work.ts'

const folder = fileURLToPath(new URL('../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

const bare: Omit<Source, 'span'> = {
  id: 'x',
  type: 'book',
  title: 'Tides',
  authors: [],
  editors: [],
  year: undefined,
  issued: [],
  containerTitle: '',
  publisher: '',
  publisherPlace: '',
  volume: '',
  issue: '',
  page: '',
  edition: '',
  genre: '',
  number: '',
  doi: '',
  isbn: '',
  url: '',
  note: '',
  licence: '',
  seen: undefined,
}
const [known] = dossier.sources.values()

function work(fields: Partial<Source>): Source {
  if (known === undefined) throw new Error('the example has sources')
  return { ...bare, span: known.span, ...fields }
}

const person = (family: string, given: string) => ({ family, given, literal: '' })
const body = (literal: string) => ({ family: '', given: '', literal })

/** Italics between underscores. */
const cite = (fields: Partial<Source>): string =>
  citeWork(work(fields))
    .map(({ text, isItalic }) => (isItalic ? `_${text}_` : text))
    .join('')

describe('citeWork', () => {
  it.each<[string, Partial<Source>, string]>([
    [
      'a book',
      {
        authors: [person('Gale', 'Ada')],
        issued: [1901],
        publisher: 'Quay',
        publisherPlace: 'Hull',
      },
      'Gale, Ada. 1901. _Tides_. Hull: Quay.',
    ],
    ['nothing but a title', {}, '_Tides_.'],
    ['a body as author', { authors: [body('The Harbour Board')] }, 'The Harbour Board. _Tides_.'],
    [
      'editors where there are no authors',
      { editors: [person('Gale', 'A. B.'), person('Moor', 'C.')], issued: [1901] },
      'Gale, A. B. and C. Moor (eds.). 1901. _Tides_.',
    ],
    [
      'a name in another script',
      { authors: [person('Гейл', 'Ада')], title: 'Приливы' },
      'Гейл, Ада. _Приливы_.',
    ],
    [
      'an article, whose volume is not known',
      { type: 'article-journal', containerTitle: 'harbour notes', issue: '6', page: '1-9' },
      'Tides. _harbour notes_, no. 6, pp. 1–9.',
    ],
    [
      'a chapter in a book of others',
      {
        type: 'chapter',
        authors: [person('Gale', 'Ada')],
        editors: [person('Moor', 'C.')],
        containerTitle: 'The Sea',
      },
      'Gale, Ada. Tides. In _The Sea_, edited by C. Moor.',
    ],
    [
      'a paper of an archive, with its day',
      {
        type: 'document',
        title: 'Note to the Board',
        issued: [1901, 2, 9],
        number: 'f. 3, op. 12',
      },
      '_Note to the Board_. 9 February 1901. no. f. 3, op. 12.',
    ],
  ])('cites %s', (_, fields, expected) => {
    expect(cite(fields)).toBe(expected)
  })

  it('closes with one stop, also after a title that has its own', () => {
    expect(cite({ title: 'Tides, vol. 2 of 1901-4 g.' })).toBe('_Tides, vol. 2 of 1901-4 g._')
  })

  it('takes markup in a title for text', () => {
    expect(cite({ title: 'Tides <b>& more</b> <i>x</i> &lt; y' })).toBe(
      '_Tides <b>& more</b> <i>x</i> &lt; y_.',
    )
  })
})

describe('bibliographyFiles', () => {
  const works = [work({ id: 'gale-1901', note: 'word '.repeat(60) }), work({ id: 'b', type: '' })]
  const [bibtex, ris, csl] = bibliographyFiles(works)

  it('keeps the ids of works', () => {
    expect(bibtex?.text).toContain('@book{gale-1901,')
    expect(ris?.text).toContain('ID  - gale-1901\n')
    expect(JSON.parse(csl?.text ?? '')).toMatchObject([{ id: 'gale-1901' }, { type: 'document' }])
  })

  it('has every field of RIS on one line', () => {
    const lines = ris?.text.trimEnd().split('\n') ?? []
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}-/.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(works.length)
  })
})
