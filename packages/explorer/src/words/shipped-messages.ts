/** The interface in the languages that the explorer ships. Read where sites are built, never in a page. */
import enAccess from '../strings/en/access.json' with { type: 'json' }
import enBig from '../strings/en/big.json' with { type: 'json' }
import enChart from '../strings/en/chart.json' with { type: 'json' }
import enEmbed from '../strings/en/embed.json' with { type: 'json' }
import enFront from '../strings/en/front.json' with { type: 'json' }
import enLab from '../strings/en/lab.json' with { type: 'json' }
import enOffline from '../strings/en/offline.json' with { type: 'json' }
import enShell from '../strings/en/shell.json' with { type: 'json' }
import enTake from '../strings/en/take.json' with { type: 'json' }
import enTell from '../strings/en/tell.json' with { type: 'json' }
import enWhy from '../strings/en/why.json' with { type: 'json' }
import ruAccess from '../strings/ru/access.json' with { type: 'json' }
import ruBig from '../strings/ru/big.json' with { type: 'json' }
import ruChart from '../strings/ru/chart.json' with { type: 'json' }
import ruEmbed from '../strings/ru/embed.json' with { type: 'json' }
import ruFront from '../strings/ru/front.json' with { type: 'json' }
import ruLab from '../strings/ru/lab.json' with { type: 'json' }
import ruOffline from '../strings/ru/offline.json' with { type: 'json' }
import ruShell from '../strings/ru/shell.json' with { type: 'json' }
import ruTake from '../strings/ru/take.json' with { type: 'json' }
import ruTell from '../strings/ru/tell.json' with { type: 'json' }
import ruWhy from '../strings/ru/why.json' with { type: 'json' }
import type { Messages } from './words.ts'

const en: Messages = {
  ...enAccess,
  ...enBig,
  ...enChart,
  ...enEmbed,
  ...enFront,
  ...enLab,
  ...enOffline,
  ...enShell,
  ...enTake,
  ...enTell,
  ...enWhy,
}

const ru: Messages = {
  ...ruAccess,
  ...ruBig,
  ...ruChart,
  ...ruEmbed,
  ...ruFront,
  ...ruLab,
  ...ruOffline,
  ...ruShell,
  ...ruTake,
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
