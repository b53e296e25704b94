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
import type { ModelRuns } from '../model-runs.ts'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'
import { renderTextPage } from './text-rendering.ts'

/** None where the dossier has no text for teachers. */
export const teachPages: PlanRoom = (edition, runs) => {
  const { dossier, words } = edition
  const texts = textsIn(dossier, words.language).filter(isForTeachers)
  if (texts.length === 0) return []
  const own = texts.find(({ id }) => id === TEACH_TEXT)
  const lessons = texts.filter((text) => text !== own)
  const head = {
    path: TEACH_PATH,
    title: words.text('teach.title'),
    description: words.text('teach.about', { dossier: dossier.manifest.title }),
  }
  return [
    roomPage(edition, head, async () => {
      const entries = lessons.map((text) => entryOf(text, edition))
      const data = {
        lessons: entries
          .filter(({ minutes }) => minutes !== undefined)
          .toSorted((left, right) => (left.minutes ?? 0) - (right.minutes ?? 0)),
        others: entries.filter(({ minutes }) => minutes === undefined),
        text: own && (await renderTextPage(own, edition, runs)).data,
        dossier: titleOfDossier(edition),
      }
      return { kind: 'teach', data }
    }),
    ...lessons.map((text) => lessonPage(text, edition, runs)),
  ]
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
  runs: ModelRuns | undefined,
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

function lessonPage(text: TextPage, edition: Edition, runs: ModelRuns | undefined): PlannedPage {
  const { dossier, words } = edition
  const title = titleOfText(text)
  const about = words.text('reading.text-about', { title, dossier: dossier.manifest.title })
  const head = {
    path: textPath(text),
    title,
    description: text.about === '' ? about : `${title} ${text.about}`,
    about: [resourceOf(text, title)],
  }
  return roomPage(edition, head, async () => ({
    kind: 'lesson',
    data: await lessonData(text, edition, runs),
  }))
}

/** Source: schema.org/LearningResource; durations after ISO 8601. */
function resourceOf({ about, minutes, level, language }: TextPage, name: string): StructuredData {
  return {
    '@type': 'LearningResource',
    name,
    ...(about === '' ? {} : { description: about }),
    learningResourceType: minutes === undefined ? 'worksheet' : 'lesson plan',
    inLanguage: language,
    isAccessibleForFree: true,
    ...(minutes === undefined ? {} : { timeRequired: `PT${minutes}M` }),
    ...(level === '' ? {} : { educationalLevel: level }),
  }
}
