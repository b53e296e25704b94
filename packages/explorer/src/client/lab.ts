/** Brings the laboratory to life: what was rendered is taken over, the engine starts in a worker. */
import { hydrate } from 'svelte'
import type { LabData } from '../ui/lab/lab-data.ts'
import LabPage from '../ui/lab/lab-page.svelte'
import type { HostLink } from '../ui/lab/lab-answers.svelte.ts'
import type { HostMessage } from '../worker/messages.ts'
import { wordsContext } from '../words/use-words.ts'
import { keepQuery } from './keep-query.ts'
import { openPageAddress } from './page-address.ts'
import { liveElement, readPageProps } from './page-props.ts'
import { readPageWords } from './page-words.ts'

function connect(): HostLink {
  let hear: (message: HostMessage) => void = () => undefined
  const start = (): Worker => {
    const started = new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
      hear(data)
    })
    started.addEventListener('error', ({ message }) => {
      hear({ kind: 'fault', cause: 'died', about: undefined, text: message })
    })
    return started
  }
  let worker = start()
  return {
    post: (message) => {
      worker.postMessage(message)
    },
    listen: (listener) => {
      hear = listener
    },
    restart: () => {
      worker.terminate()
      worker = start()
    },
  }
}

const props = readPageProps<LabData>()
hydrate(LabPage, {
  target: liveElement(),
  props: { ...props, connect, address: openPageAddress() },
  context: wordsContext(readPageWords()),
})
keepQuery()
