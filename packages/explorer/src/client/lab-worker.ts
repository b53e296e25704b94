/** The thread in which the laboratory's engine has its host; it opens the pool's threads itself. */
import { openPool } from '@thaw/pool'
import { createHost } from '../worker/host.ts'
import type { PageMessage } from '../worker/messages.ts'

const hear = createHost({
  post: (message) => {
    self.postMessage(message)
  },
  openPool: () => openPool(),
  fetchJson: async (address) => {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}`)
    const parsed: unknown = await answer.json()
    return parsed
  },
})

self.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
  hear(data)
})
