/** The keys that a message may have: those of the English files, which are the reference. */
import type access from '../strings/en/access.json'
import type big from '../strings/en/big.json'
import type chart from '../strings/en/chart.json'
import type embed from '../strings/en/embed.json'
import type front from '../strings/en/front.json'
import type lab from '../strings/en/lab.json'
import type offline from '../strings/en/offline.json'
import type shell from '../strings/en/shell.json'
import type take from '../strings/en/take.json'
import type tell from '../strings/en/tell.json'
import type why from '../strings/en/why.json'

type English = typeof access &
  typeof big &
  typeof chart &
  typeof embed &
  typeof front &
  typeof lab &
  typeof offline &
  typeof shell &
  typeof take &
  typeof tell &
  typeof why

/** `area.name`, as in `lab.undo`. */
export type MessageKey = keyof English
