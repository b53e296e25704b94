/**
 * Where each thing has its page, from the first page of an edition: the one place that knows. Ids
 * stand as they are; a browser encodes what an address cannot hold.
 */

/** Everything that happened. */
export const RECORD_PATH = 'record/'
/** One event. */
export const eventPath = (id: string): string => `record/#${id}`

/** Everyone. */
export const PEOPLE_PATH = 'people/'
/** One person. */
export const personPath = (id: string): string => `people/#${id}`

/** All claims. */
export const CLAIMS_PATH = 'claims/'
/** One claim. */
export const claimPath = (id: string): string => `claims/#${id}`

/** All questions. */
export const QUESTIONS_PATH = 'faq/'
/** One question with its answer. */
export const questionPath = (id: string): string => `faq/#${id}`

/** One word. */
export const termPath = (id: string): string => `faq/#${id}`

/** One paper of the time. */
export const documentPath = (id: string): string => `record/#${id}`

/** One of the rival readings. */
export const readingPath = (id: string): string => `model/#reading-${id}`

/** The page of one lever. */
export const leverPath = (id: string): string => `faq/#lever-${id}`

/** How the model works. */
export const MODEL_PATH = 'model/'
/** One causal link, with who argues it. */
export const linkPath = (id: string): string => `model/#link-${id}`

/** What everything rests on. */
export const SOURCES_PATH = 'sources/'
/** One work. */
export const sourcePath = (id: string): string => `sources/#${id}`
/** One series of the record. */
export const seriesPagePath = (id: string): string => `sources/#series-${id}`

/** Lessons. */
export const TEACH_PATH = 'teach/'
