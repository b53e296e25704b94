/** The keys that a message may have: those of the English files, which are the reference. */
import type access from '../strings/en/access.json'
import type big from '../strings/en/big.json'
import type chart from '../strings/en/chart.json'
import type claims from '../strings/en/claims.json'
import type documents from '../strings/en/documents.json'
import type drawer from '../strings/en/drawer.json'
import type embed from '../strings/en/embed.json'
import type front from '../strings/en/front.json'
import type glossary from '../strings/en/glossary.json'
import type lab from '../strings/en/lab.json'
import type levers from '../strings/en/levers.json'
import type model from '../strings/en/model.json'
import type offline from '../strings/en/offline.json'
import type people from '../strings/en/people.json'
import type questions from '../strings/en/questions.json'
import type reading from '../strings/en/reading.json'
import type readings from '../strings/en/readings.json'
import type record from '../strings/en/record.json'
import type search from '../strings/en/search.json'
import type shell from '../strings/en/shell.json'
import type sources from '../strings/en/sources.json'
import type take from '../strings/en/take.json'
import type teach from '../strings/en/teach.json'
import type tell from '../strings/en/tell.json'
import type why from '../strings/en/why.json'

type English = typeof access &
  typeof big &
  typeof chart &
  typeof claims &
  typeof documents &
  typeof drawer &
  typeof embed &
  typeof front &
  typeof glossary &
  typeof lab &
  typeof levers &
  typeof model &
  typeof offline &
  typeof people &
  typeof questions &
  typeof reading &
  typeof readings &
  typeof record &
  typeof search &
  typeof shell &
  typeof sources &
  typeof take &
  typeof teach &
  typeof tell &
  typeof why

/** `area.name`, as in `lab.undo`. */
export type MessageKey = keyof English
