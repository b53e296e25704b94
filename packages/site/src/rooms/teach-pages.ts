/** The room for teachers: its own page, and a page for each lesson and each other text. */
import type { TextPage } from '@thaw/dossier'
import {
  calibrationNote,
  isForTeachers,
  TEACH_PATH,
  TEACH_TEXT,
  textLinks,
  textPath,
  textReader,
  textsIn,
  titleOfText,
} from '@thaw/explorer'
import type { DossierText, Edition, LessonData, StructuredData, TeachEntry } from '@thaw/explorer'
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'
import { renderTextPage } from './text-rendering.ts'

/** None where the dossier has no text for teachers. */
export const teachPages: PlanRoom = async (edition, runs) => {
  const { dossier, words, home } = edition
  const texts = textsIn(dossier, words.language).filter(isForTeachers)
  if (texts.length === 0) return []
  const own = texts.find(({ id }) => id === TEACH_TEXT)
  const pages: PlannedPage[] = []
  for (const text of texts) {
    if (text !== own) pages.push(lessonPage(await lessonData(text, edition, runs), edition))
  }
  const entries = texts.filter((text) => text !== own).map((text) => entryOf(text, edition))
  const title = words.text('teach.title')
  const description = words.text('teach.about', { dossier: dossier.manifest.title })
  const data = {
    lessons: entries
      .filter(({ minutes }) => minutes !== undefined)
      .toSorted((left, right) => (left.minutes ?? 0) - (right.minutes ?? 0)),
    others: entries.filter(({ minutes }) => minutes === undefined),
    text: own && (await renderTextPage(own, edition, runs)).data,
    dossier: titleOfDossier(edition),
  }
  const head = { path: home + TEACH_PATH, title, description }
  return [{ head, page: { kind: 'teach', data } }, ...pages]
}

function entryOf(text: TextPage, { words }: Edition): TeachEntry {
  return {
    path: textPath(text),
    title: titleOfText(text),
    about: text.about,
    minutes: text.minutes,
    language: text.language === words.language ? undefined : text.language,
  }
}

async function lessonData(
  text: TextPage,
  edition: Edition,
  runs: Parameters<PlanRoom>[1],
): Promise<LessonData> {
  const { dossier, words } = edition
  const { data, hasFigures } = await renderTextPage(text, edition, runs)
  const links = textLinks(edition)
  const pathOf = (address: string): string | undefined => {
    const [kind = '', target = ''] = address.split(':')
    return links.link(kind, target)?.path
  }
  return {
    entry: entryOf(text, edition),
    level: text.level,
    text: data,
    pupils: pathOf(text.pupils),
    screen: pathOf(text.screen),
    figuresNote: hasFigures ? calibrationNote(dossier, words) : '',
    isCalibrated: dossier.posterior?.meta.isCalibrated ?? false,
    dossier: titleOfDossier(edition),
  }
}

/** The name of the dossier, in the language in which it stands there. */
function titleOfDossier({ dossier, words }: Edition): DossierText {
  return textReader({ dossier, words })('title', dossier.manifest.title)
}

function lessonPage(data: LessonData, { dossier, words, home }: Edition): PlannedPage {
  const { entry, text } = data
  const about = words.text('reading.text-about', {
    title: text.title,
    dossier: dossier.manifest.title,
  })
  const head = {
    path: home + entry.path,
    title: text.title,
    description: entry.about === '' ? about : `${text.title} ${entry.about}`,
    about: [resourceOf(data, words.language)],
  }
  return { head, page: { kind: 'lesson', data } }
}

/** Source: schema.org/LearningResource; durations after ISO 8601. */
function resourceOf({ entry, level, text }: LessonData, pageLanguage: string): StructuredData {
  return {
    '@type': 'LearningResource',
    name: text.title,
    ...(entry.about === '' ? {} : { description: entry.about }),
    learningResourceType: entry.minutes === undefined ? 'worksheet' : 'lesson plan',
    inLanguage: text.language ?? pageLanguage,
    isAccessibleForFree: true,
    ...(entry.minutes === undefined ? {} : { timeRequired: `PT${entry.minutes}M` }),
    ...(level === '' ? {} : { educationalLevel: level }),
  }
}
