/**
 * Where each thing has its page, from the first page of an edition: the one place that knows. Ids
 * stand as they are; a browser encodes what an address cannot hold.
 */
import { slugOf } from '@thaw/core'
import type { TextPage } from '@thaw/dossier'

/** Everything that happened. */
export const RECORD_PATH = 'record/'
/** One year of it. */
export const yearPath = (year: number | string): string => `record/${year}/`
/** Names that were changed. */
export const NAMES_PATH = 'record/names/'
/** All events in the columns of TimelineJS, from the site's root. */
export const TIMELINE_FILE = 'record/timeline.csv'
/** One event; an id that looks like a year gives way to the page of that year. */
export const eventPath = (id: string): string =>
  `record/${/^(?:-?\d+|names)$/.test(id) ? `event-${id}` : id}/`

/** The laboratory. */
export const LAB_PATH = 'lab/'

/** Everyone. */
export const PEOPLE_PATH = 'people/'
/** One person. */
export const personPath = (id: string): string => `people/${id}/`
/** How people stood in one decision. */
export const decisionPath = (id: string): string => `people/votes/${id}/`

/** All claims. */
export const CLAIMS_PATH = 'claims/'
/** One claim. */
export const claimPath = (id: string): string => `claims/${id}/`
/** Claims to judge on paper. */
export const CLAIMS_SHEET_PATH = 'claims/sheet/'

/** A sheet to print with some claims to judge. */
export const claimSheetPath = (ids: readonly string[]): string =>
  `claims/sheet/?ids=${ids.join(',')}`
/** The list of claims with only some of them, each to be judged before its answer is shown. */
export const claimsToJudgePath = (ids: readonly string[]): string =>
  `claims/?judge&ids=${ids.join(',')}`

/** All questions. */
export const QUESTIONS_PATH = 'faq/'
/** One question with its answer. */
export const questionPath = (id: string): string => `faq/${id}/`

/** All what-ifs. */
export const WHAT_IFS_PATH = 'if/'
/** One what-if that can be run; the others stand on the list of all, by their id. */
export const scenarioPath = (id: string): string => `if/${id}/`

/** All words. */
export const GLOSSARY_PATH = 'glossary/'

/** One word. */
export const termPath = (id: string): string => `${GLOSSARY_PATH}#${id}`

/** All papers of the time. */
export const DOCUMENTS_PATH = 'documents/'

/** One paper of the time. */
export const documentPath = (id: string): string => `documents/${id}/`

/** The rival readings side by side. */
export const READINGS_PATH = 'readings/'

/** One of the rival readings. */
export const readingPath = (id: string): string => `readings/${id}/`

/** All levers. */
export const LEVERS_PATH = 'levers/'
/** The page of one lever. */
export const leverPath = (id: string): string => `levers/${id}/`

/** How the model works. */
export const MODEL_PATH = 'model/'
/** All causal links. */
export const LINKS_PATH = 'model/links/'
/** One causal link, with who argues it. */
export const linkPath = (id: string): string => `${LINKS_PATH}#link-${id}`
/** All loops. */
export const LOOPS_PATH = 'model/loops/'
/** The model against the record, as it was judged. */
export const JUDGED_PATH = 'model/judged/'
/** All uncertain parameters. */
export const PARAMETERS_PATH = 'model/parameters/'
/** What outcomes hang on. */
export const SENSITIVITY_PATH = 'model/sensitivity/'
/** One loop. */
export const loopPath = (id: string): string => `${LOOPS_PATH}#loop-${id}`
/** The variables of one group of the model's file. */
export const sectorPath = (slug: string): string => `model/variables/${slug}/`
/** A variable; `sector` is undefined where all stand on the model's own page. See `pageOfVariable`. */
export const variablePath = (sector: string | undefined, key: string): string =>
  `${sector === undefined ? MODEL_PATH : sectorPath(sector)}#${variableAnchor(key)}`
/** Anchor of a variable on its page. */
export const variableAnchor = (key: string): string => `v-${key.replace(/[^\p{L}\p{N}_-]+/gu, '_')}`

/** What everything rests on. */
export const SOURCES_PATH = 'sources/'
/** Where the evidence is weak. */
export const WEAK_PATH = 'sources/weak/'
/** What is said of how a thing is known. */
export const KNOWN_PATH = 'sources/known/'
/** One such word: `memory`, `seen`, `guess`. */
export const knownPath = (word: string): string => `${KNOWN_PATH}#${word}`
/** The works whose ids begin with a letter. */
export const worksPath = (letter: string): string => `sources/works/${letter}/`
/** Under which letter a work stands: ids of no Latin letter stand together. */
export const workLetter = (id: string): string => /^[a-z]/.exec(id.toLowerCase())?.[0] ?? 'other'
/** One work. */
export const sourcePath = (id: string): string => `${worksPath(workLetter(id))}#${id}`
/** All series of the record. */
export const SERIES_PATH = 'sources/series/'
/** The series of one group, or of a part of it. */
export const seriesPartPath = (slug: string): string => `${SERIES_PATH}${slug}/`
/** One series of the record, on the page of its group. See `pageOfSeries`. */
export const seriesPagePath = (slug: string, id: string): string => `${seriesPartPath(slug)}#${id}`
/** One panel. */
export const panelPath = (id: string): string => `${SERIES_PATH}panel-${id}/`

/** Search over everything. */
export const SEARCH_PATH = 'search/'

/** Lessons. */
export const TEACH_PATH = 'teach/'
/** A lesson, or another text for teachers. */
export const lessonPath = (id: string): string => `${TEACH_PATH}${lastPart(id)}/`
/** The text that stands on the room's own page. */
export const TEACH_TEXT = 'teach/index'

/** Where a text of the dossier has its page. */
export function textPath({ id, minutes }: Pick<TextPage, 'id' | 'minutes'>): string {
  if (id === TEACH_TEXT) return TEACH_PATH
  if (minutes !== undefined || id.startsWith('teach/')) return lessonPath(id)
  return `read/${id.replace(/[^\p{L}\p{N}/_-]+/gu, '-')}/`
}

function lastPart(id: string): string {
  return slugOf(id.split('/').at(-1) ?? id)
}
