/** Questions that readers ask, and the what-ifs that test the answers. */
import {
  questionPath,
  questionsRoom,
  QUESTIONS_PATH,
  whatIfsData,
  WHAT_IFS_PATH,
  type Edition,
  type StructuredData,
} from '@thaw/explorer'
import type { Question } from '@thaw/dossier'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'

/** The list of questions, a page for each, and the list of what-ifs. */
export const questionsPages: PlanRoom = (edition, runs) => {
  const canRun = runs !== undefined
  return [...questionPages(edition, canRun), ...whatIfPages(edition, canRun)]
}

function questionPages(edition: Edition, canRun: boolean): readonly PlannedPage[] {
  const { dossier, words } = edition
  const { questions, manifest } = dossier
  if (questions.size === 0) return []
  const { list, pages } = questionsRoom(edition, canRun)
  const asked = [...questions.values()].map(askedOf)
  const head = {
    path: QUESTIONS_PATH,
    title: words.text('questions.title'),
    description: words.text('questions.about', { count: list.count, dossier: manifest.title }),
    about: [{ '@type': 'FAQPage', inLanguage: words.language, mainEntity: asked }],
  }
  return [
    roomPage(edition, head, () => ({ kind: 'questions', data: list })),
    ...pages.map((data) => {
      const question = questions.get(data.id)
      const mainEntity = question && { ...askedOf(question), answerCount: 1 }
      const headOfOne = {
        path: questionPath(data.id),
        title: data.question.text,
        description: data.lead.text,
        about: [{ '@type': 'QAPage', name: data.question.text, mainEntity }],
      }
      return roomPage(edition, headOfOne, () => ({ kind: 'question', data }))
    }),
  ]
}

/** Source: schema.org/Question. */
function askedOf({ question, answer }: Question): StructuredData {
  return {
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  }
}

function whatIfPages(edition: Edition, canRun: boolean): readonly PlannedPage[] {
  const { dossier, words } = edition
  const count = dossier.scenarios.size
  if (count === 0) return []
  const head = {
    path: WHAT_IFS_PATH,
    title: words.text('questions.what-ifs'),
    description: words.text('questions.what-ifs-about', { count, dossier: dossier.manifest.title }),
  }
  return [roomPage(edition, head, () => ({ kind: 'what-ifs', data: whatIfsData(edition, canRun) }))]
}
