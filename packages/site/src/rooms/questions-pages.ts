/** Questions that readers ask. */
import { faqData } from '@thaw/explorer'
import type { PlanRoom } from './plan-rooms.ts'

/** The questions, with the what-ifs, the levers' stories and the words. */
export const questionsPages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  const { questions, scenarios, leverHistories, glossary } = dossier
  if (questions.size + scenarios.size + leverHistories.size + glossary.size === 0) return []
  const title = words.text('questions.title')
  const description = words.text('questions.about', { dossier: dossier.manifest.title })
  const head = { path: `${home}faq/`, title, description }
  return [{ head, page: { kind: 'faq', data: faqData(edition) } }]
}
