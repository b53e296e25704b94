/** The interface in the languages that the explorer ships. Read where sites are built, never in a page. */
import enAccess from '../strings/en/access.json' with { type: 'json' }
import enBig from '../strings/en/big.json' with { type: 'json' }
import enChart from '../strings/en/chart.json' with { type: 'json' }
import enClaims from '../strings/en/claims.json' with { type: 'json' }
import enDocuments from '../strings/en/documents.json' with { type: 'json' }
import enDrawer from '../strings/en/drawer.json' with { type: 'json' }
import enEmbed from '../strings/en/embed.json' with { type: 'json' }
import enFront from '../strings/en/front.json' with { type: 'json' }
import enGlossary from '../strings/en/glossary.json' with { type: 'json' }
import enLab from '../strings/en/lab.json' with { type: 'json' }
import enLevers from '../strings/en/levers.json' with { type: 'json' }
import enModel from '../strings/en/model.json' with { type: 'json' }
import enOffline from '../strings/en/offline.json' with { type: 'json' }
import enPeople from '../strings/en/people.json' with { type: 'json' }
import enQuestions from '../strings/en/questions.json' with { type: 'json' }
import enReading from '../strings/en/reading.json' with { type: 'json' }
import enReadings from '../strings/en/readings.json' with { type: 'json' }
import enRecord from '../strings/en/record.json' with { type: 'json' }
import enSearch from '../strings/en/search.json' with { type: 'json' }
import enShell from '../strings/en/shell.json' with { type: 'json' }
import enSources from '../strings/en/sources.json' with { type: 'json' }
import enTake from '../strings/en/take.json' with { type: 'json' }
import enTeach from '../strings/en/teach.json' with { type: 'json' }
import enTell from '../strings/en/tell.json' with { type: 'json' }
import enWhy from '../strings/en/why.json' with { type: 'json' }
import ruAccess from '../strings/ru/access.json' with { type: 'json' }
import ruBig from '../strings/ru/big.json' with { type: 'json' }
import ruChart from '../strings/ru/chart.json' with { type: 'json' }
import ruClaims from '../strings/ru/claims.json' with { type: 'json' }
import ruDocuments from '../strings/ru/documents.json' with { type: 'json' }
import ruDrawer from '../strings/ru/drawer.json' with { type: 'json' }
import ruEmbed from '../strings/ru/embed.json' with { type: 'json' }
import ruFront from '../strings/ru/front.json' with { type: 'json' }
import ruGlossary from '../strings/ru/glossary.json' with { type: 'json' }
import ruLab from '../strings/ru/lab.json' with { type: 'json' }
import ruLevers from '../strings/ru/levers.json' with { type: 'json' }
import ruModel from '../strings/ru/model.json' with { type: 'json' }
import ruOffline from '../strings/ru/offline.json' with { type: 'json' }
import ruPeople from '../strings/ru/people.json' with { type: 'json' }
import ruQuestions from '../strings/ru/questions.json' with { type: 'json' }
import ruReading from '../strings/ru/reading.json' with { type: 'json' }
import ruReadings from '../strings/ru/readings.json' with { type: 'json' }
import ruRecord from '../strings/ru/record.json' with { type: 'json' }
import ruSearch from '../strings/ru/search.json' with { type: 'json' }
import ruShell from '../strings/ru/shell.json' with { type: 'json' }
import ruSources from '../strings/ru/sources.json' with { type: 'json' }
import ruTake from '../strings/ru/take.json' with { type: 'json' }
import ruTeach from '../strings/ru/teach.json' with { type: 'json' }
import ruTell from '../strings/ru/tell.json' with { type: 'json' }
import ruWhy from '../strings/ru/why.json' with { type: 'json' }
import type { Messages } from './words.ts'

const en: Messages = {
  ...enAccess,
  ...enBig,
  ...enChart,
  ...enClaims,
  ...enDocuments,
  ...enDrawer,
  ...enEmbed,
  ...enFront,
  ...enGlossary,
  ...enLab,
  ...enLevers,
  ...enModel,
  ...enOffline,
  ...enPeople,
  ...enQuestions,
  ...enReading,
  ...enReadings,
  ...enRecord,
  ...enSearch,
  ...enShell,
  ...enSources,
  ...enTake,
  ...enTeach,
  ...enTell,
  ...enWhy,
}

const ru: Messages = {
  ...ruAccess,
  ...ruBig,
  ...ruChart,
  ...ruClaims,
  ...ruDocuments,
  ...ruDrawer,
  ...ruEmbed,
  ...ruFront,
  ...ruGlossary,
  ...ruLab,
  ...ruLevers,
  ...ruModel,
  ...ruOffline,
  ...ruPeople,
  ...ruQuestions,
  ...ruReading,
  ...ruReadings,
  ...ruRecord,
  ...ruSearch,
  ...ruShell,
  ...ruSources,
  ...ruTake,
  ...ruTeach,
  ...ruTell,
  ...ruWhy,
}

/** Languages whose interface is shipped; English is the reference and fills what another lacks. */
export const shippedMessages: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['ru', ru],
])

/**
 * The interface of one language: what is shipped, overlaid by what a dossier says itself. A key that
 * neither has stays English; `thaw check` names it.
 */
export function interfaceMessages(language: string, own: Messages = {}): Messages {
  return { ...en, ...shippedMessages.get(language), ...own }
}
