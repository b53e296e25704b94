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
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'

/** The list of questions, a page for each, and the list of what-ifs. */
export const questionsPages: PlanRoom = (edition, runs) => {
  const canRun = runs !== undefined
  return [...questionPages(edition, canRun), ...whatIfPages(edition, canRun)]
}

function questionPages(edition: Edition, canRun: boolean): readonly PlannedPage[] {
  const { dossier, words, home } = edition
  const { questions, manifest } = dossier
  if (questions.size === 0) return []
  const { list, pages } = questionsRoom(edition, canRun)
  const about = { count: list.count, dossier: manifest.title }
  const asked = [...questions.values()].map(askedOf)
  return [
    {
      head: {
        path: home + QUESTIONS_PATH,
        title: words.text('questions.title'),
        description: words.text('questions.about', about),
        about: [{ '@type': 'FAQPage', inLanguage: words.language, mainEntity: asked }],
      },
      page: { kind: 'questions', data: list },
    },
    ...pages.map((data): PlannedPage => {
      const question = questions.get(data.id)
      const mainEntity = question && { ...askedOf(question), answerCount: 1 }
      return {
        head: {
          path: home + questionPath(data.id),
          title: data.question.text,
          description: data.lead.text,
          about: [{ '@type': 'QAPage', name: data.question.text, mainEntity }],
        },
        page: { kind: 'question', data },
      }
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
  const { dossier, words, home } = edition
  const count = dossier.scenarios.size
  if (count === 0) return []
  const about = { count, dossier: dossier.manifest.title }
  const head = {
    path: home + WHAT_IFS_PATH,
    title: words.text('questions.what-ifs'),
    description: words.text('questions.what-ifs-about', about),
  }
  return [{ head, page: { kind: 'what-ifs', data: whatIfsData(edition, canRun) } }]
}
