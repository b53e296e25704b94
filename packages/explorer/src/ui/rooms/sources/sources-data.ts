/** The page of sources: every work with where it is used, every series with its figures to take. */
import type { Edition } from '../../../prepare/edition.ts'
import { sourcesUsed } from '@thaw/dossier'
import type { Dossier, Series, Source, SourceName, SourceUse } from '@thaw/dossier'
import { chipsOf } from '../evidence.ts'
import type { SourceChip } from '../evidence.ts'
import { seriesPath } from './series-csv.ts'
import { countUses, placeUse } from './source-uses.ts'

/** Everything that the page of sources shows. */
export interface SourcesData {
  readonly works: readonly WorkEntry[]
  readonly series: readonly SeriesGroup[]
  readonly panels: readonly {
    readonly id: string
    readonly title: string
    readonly unit: string
    readonly places: number
    readonly first: number
    readonly last: number
    readonly source: string
    readonly note: string
    readonly file: string
  }[]
  readonly attributions: readonly {
    readonly name: string
    readonly licence: string
    readonly text: string
  }[]
  readonly licence: string
  readonly cite: string
  readonly russian: readonly RussianGroup[]
  readonly texts: readonly { readonly path: string; readonly title: string }[]
}

/** One work with where it is used. */
interface WorkEntry {
  readonly id: string
  readonly title: string
  /** Authors or editors, closed by one stop; empty where nobody is named. */
  readonly by: string
  /** Where and when it appeared; closed by one stop where the link follows. */
  readonly imprint: string
  readonly link: { readonly href: string; readonly text: string } | undefined
  readonly licence: string
  readonly note: string
  readonly seen: Source['seen']
  readonly uses: readonly { readonly path: string; readonly label: string }[]
  /** `3 events, 2 claims, 1 series`. */
  readonly useCount: string
}

/** Series under one heading. */
interface SeriesGroup {
  readonly name: string
  readonly series: readonly SeriesEntry[]
}

/** One series with its file. */
interface SeriesEntry {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly years: string
  readonly count: number
  readonly memoryShare: number
  readonly use: string
  readonly confidence: string
  readonly note: string
  readonly file: string
  readonly sources: readonly SourceChip[]
  readonly charts: readonly { readonly id: string; readonly question: string }[]
}

/** Words of one kind in two languages. */
interface RussianGroup {
  readonly kind: string
  readonly terms: readonly {
    readonly en: string
    readonly ru: string
    readonly ruYo: string
    readonly note: string
    readonly check: string
    readonly seen: string
  }[]
}

/** Works by name of author, series by group, and the words in Russian by kind. */
export function sourcesData(
  { dossier }: Edition,
  texts: readonly { readonly path: string; readonly title: string }[],
): SourcesData {
  const uses = sourcesUsed(dossier)
  const works = [...dossier.sources.values()].map((source) =>
    workEntry(dossier, source, uses.get(source.id) ?? []),
  )
  return {
    works: works.sort((a, b) => byName.compare(sortName(a), sortName(b))),
    series: seriesGroups(dossier),
    panels: [...dossier.panels.values()].map((panel) => ({
      id: panel.id,
      title: panel.title,
      unit: panel.unit,
      places: panel.places.length,
      first: panel.years[0] ?? 0,
      last: panel.years.at(-1) ?? 0,
      source: panel.source,
      note: panel.note,
      file: seriesPath(`panel-${panel.id}`),
    })),
    attributions: dossier.manifest.attributions.map(({ name, licence, text }) => ({
      name,
      licence,
      text,
    })),
    licence: dossier.manifest.licence,
    cite: dossier.manifest.cite,
    russian: russianGroups(dossier),
    texts,
  }
}

/** Made once: a comparison by `localeCompare` builds a new one each time. */
const byName = new Intl.Collator('en', { ignorePunctuation: true })

const sortName = (work: WorkEntry): string => (work.by === '' ? work.title : work.by)

/** Uses that are named; of the others there is the count. */
const NAMED_USES = 8

function workEntry(dossier: Dossier, source: Source, uses: readonly SourceUse[]): WorkEntry {
  const people = source.authors.length > 0 ? source.authors : source.editors
  const names = people.map(fullName).join('; ')
  const link = linkOf(source)
  const imprint = imprintOf(source)
  return {
    id: source.id,
    title: source.title,
    by: closed(source.authors.length === 0 && names !== '' ? `${names} (ed.)` : names),
    imprint: link === undefined ? imprint : closed(imprint),
    link,
    licence: source.licence,
    note: source.note,
    seen: source.seen,
    uses: uses.slice(0, NAMED_USES).map((use) => placeUse(dossier, use)),
    useCount: countUses(uses),
  }
}

/** With one stop at its end, also where an initial or a shortened word brings its own. */
function closed(words: string): string {
  return words === '' || /[.!?…]$/.test(words) ? words : `${words}.`
}

function fullName(name: SourceName): string {
  if (name.family === '') return name.literal
  return name.given === '' ? name.family : `${name.family}, ${name.given}`
}

function imprintOf(source: Source): string {
  const volume = [
    source.volume === '' ? '' : `vol. ${source.volume}`,
    source.issue === '' ? '' : `no. ${source.issue}`,
    source.number === '' ? '' : `no. ${source.number}`,
    source.page === '' ? '' : `pp. ${source.page}`,
  ].filter((words) => words !== '')
  const publisher = [source.publisherPlace, source.publisher].filter((words) => words !== '')
  return [
    source.containerTitle,
    ...volume,
    publisher.join(': '),
    source.genre,
    source.edition === '' ? '' : `edition ${source.edition}`,
    source.year === undefined ? '' : String(source.year),
  ]
    .filter((words) => words !== '')
    .join(', ')
}

/** Only web addresses become links: an address of another kind could run something. */
function linkOf(source: Source): WorkEntry['link'] {
  if (source.doi !== '') {
    return { href: `https://doi.org/${encodeURI(source.doi)}`, text: `doi ${source.doi}` }
  }
  if (!/^https?:\/\//i.test(source.url)) return undefined
  return {
    href: source.url,
    text: source.url.replace(/^https?:\/\/(www\.)?/i, '').split('/')[0] ?? '',
  }
}

function seriesGroups(dossier: Dossier): readonly SeriesGroup[] {
  const groups = new Map<string, SeriesEntry[]>()
  for (const series of dossier.series.values()) {
    groups.set(series.group, [...(groups.get(series.group) ?? []), seriesEntry(dossier, series)])
  }
  return [...groups].map(([name, series]) => ({ name, series }))
}

function seriesEntry(dossier: Dossier, series: Series): SeriesEntry {
  const first = Math.floor(Math.min(...series.points.map((point) => point.start)))
  const last = Math.ceil(Math.max(...series.points.map((point) => point.end))) - 1
  const memory = series.points.filter((point) => point.seen === 'memory').length
  return {
    id: series.id,
    title: series.title,
    unit: series.unit,
    years: series.points.length === 0 ? '' : first === last ? String(first) : `${first}–${last}`,
    count: series.points.length,
    memoryShare: series.points.length === 0 ? 0 : memory / series.points.length,
    use: series.use,
    confidence: series.confidence,
    note: series.note,
    file: seriesPath(series.id),
    sources: chipsOf(dossier, series.sources),
    charts: [...dossier.charts.values()]
      .filter((chart) => chart.series.includes(series.id))
      .map(({ id, question }) => ({ id, question })),
  }
}

function russianGroups(dossier: Dossier): readonly RussianGroup[] {
  const groups = new Map<string, RussianGroup['terms'][number][]>()
  for (const term of dossier.russianTerms) {
    const shown = {
      en: term.en,
      ru: term.ru,
      ruYo: term.ruYo,
      note: term.note,
      check: term.check,
      seen: term.seen,
    }
    groups.set(term.kind, [...(groups.get(term.kind) ?? []), shown])
  }
  return [...groups].map(([kind, terms]) => ({ kind, terms }))
}
