/** Merges the bibliographies into one without double works, and rewrites what cites them. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listCell, withoutAddresses } from './clean-text.ts'
import { cellOf, readRows, type Row } from './csv.ts'

export interface Work {
  readonly id: string
  readonly URL?: string
  readonly note?: string
  readonly 'container-title'?: string
  readonly [field: string]: unknown
}

export interface Bibliography {
  readonly works: readonly Work[]
  /** The id that stands in the dossier for an id of the evidence. */
  readonly keptId: (id: string) => string
  /** Double works that were merged away. */
  readonly merged: number
  readonly dropped: readonly string[]
}

/** Addresses of publishers, libraries and archives; every other address is left out. */
const officialHosts =
  /^https?:\/\/(www\.)?(cia\.gov|digitalarchive\.wilsoncenter\.org|history\.state\.gov|nsarchive2\.gwu\.edu|alexanderyakovlev\.org|britannica\.com|jstor\.org|cambridge\.org|foreignaffairs\.com|nber\.org|hoover\.org|carnegieendowment\.org|nobelprize\.org|rug\.nl|soviethistory\.msu\.edu|germanhistorydocs\.org|ushmm\.org|history\.org\.uk|aqa\.org\.uk|direct\.mit\.edu|online\.ucpress\.edu|archive\.spectator\.co\.uk|paperspast\.natlib\.govt\.nz|publish\.iupress\.indiana\.edu|rujec\.org|en\.wikipedia\.org|demoscope\.ru|polit\.ru|cyberleninka\.ru|networks\.h-net\.org)\//

/** Terms of data, where they are known. Everything else says nothing. */
const licences: Readonly<Record<string, string>> = {
  maddison2013: 'CC BY 4.0',
  maddison2020: 'CC BY 4.0',
  maddison2023: 'CC BY 4.0',
  vdem: 'CC BY-SA 4.0',
}

/** Ids that named the site where a copy was read; they now name the work. */
const newIds: Readonly<Record<string, string>> = {
  bibliboba_bifurcation: 'bifurcation_book',
  bibliboba_fallow: 'fallow_book',
  bibliboba_zmedvedev: 'zmedvedev_queues',
  homeread_medvedev: 'medvedev_web',
  litbaza: 'popular_disorders',
  litmir_wages: 'wages_web',
  mylektsii_wages: 'wages_lecture',
  'newlib-medvedev': 'medvedev-khrushchev',
  'rulit-yakovlev': 'yakovlev-book',
  rutlib_filtzer: 'filtzer_russian',
  smekni_wages: 'wages_essay',
  survincity: 'temirtau_web',
  'tarasov-loveread': 'tarasov',
}

/** Weak pages that nothing cites any more. */
const isWeak = (note: string): boolean =>
  /no longer cited|not a work: replace|weak; no longer/.test(note)

export function mergeSources(folder: string, citedIn: (id: string) => boolean): Bibliography {
  const same = new Map(
    readRows(folder, 'sources-duplicates.csv').map((row) => [
      cellOf(row, 'id'),
      cellOf(row, 'same_as'),
    ]),
  )
  const keptId = (id: string): string => {
    const kept = same.get(id) ?? id
    return newIds[kept] ?? kept
  }
  const works = new Map<string, Work>()
  let total = 0
  for (const file of readdirSync(folder)
    .filter((name) => /^sources-.*\.json$/.test(name))
    .sort()) {
    for (const work of JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Work[]) {
      total += 1
      const id = keptId(work.id)
      const earlier = works.get(id)
      // The work whose own id is kept leads; the other fills what it lacks.
      const [lead, other] =
        earlier === undefined || (newIds[work.id] ?? work.id) === id
          ? [work, earlier]
          : [earlier, work]
      works.set(id, { ...other, ...lead, id })
    }
  }
  const weak = [...works.values()].filter((work) => isWeak(work.note ?? '') && !citedIn(work.id))
  weak.forEach((work) => works.delete(work.id))
  const merged = total - works.size - weak.length
  const cleaned = [...works.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(clean)
  return { works: cleaned, keptId, merged, dropped: weak.map((work) => work.id) }
}

function clean(work: Work): Work {
  const { URL, note, 'container-title': container, ...rest } = work
  const url = (URL ?? '').split(/[?#]/)[0] ?? ''
  const words = withoutAddresses(note ?? '')
    .replace(/(^|; )(data (used )?(through|via) )?github [^;]*|, via github [\w/-]+/g, '')
    .replace(/; CC BY 4\.0/, '')
    .replace('wikimili/Wikipedia page', 'a Wikipedia page')
    .replace(/^[;,\s]+/, '')
  const seen = seenOf(note ?? '')
  const licence = licences[work.id]
  return {
    ...rest,
    ...(container === undefined || /\.\w+\//.test(container)
      ? {}
      : { 'container-title': container }),
    ...(officialHosts.test(url) ? { URL: url } : {}),
    ...(words === '' ? {} : { note: words }),
    ...(licence === undefined ? {} : { licence }),
    ...(seen === undefined ? {} : { seen }),
  }
}

/** What the note of a work says of whether it was opened; undefined where it says nothing. */
function seenOf(note: string): string | undefined {
  if (/(not|never) opened|from general knowledge|general reading|^memory|^mentioned/i.test(note)) {
    return /abstract|fragment|review|read in|page (read|seen)/i.test(note) ? 'partly' : 'memory'
  }
  if (
    /abstract|fragment|first page|title or content|title pages?|reviews? |in part|seen (at|on|in|as|cited|through)|pages? (on|seen|read|of)/i.test(
      note,
    )
  ) {
    return 'partly'
  }
  return /read in the audit|series seen|version seen|title as printed|seen at commit/i.test(note)
    ? 'seen'
    : undefined
}

/** The cell of a list of works, with the ids that the dossier keeps. */
export function citedCell(row: Row, { keptId }: Bibliography, column = 'sources'): string {
  const ids = listCell(cellOf(row, column)).split('; ')
  return [...new Set(ids.filter((id) => id !== '').map(keptId))].join('; ')
}
