/** Starts the engine's host in a thread of its own. */
import type { HostLink } from '../ui/lab/answers/lab-answers.svelte.ts'
import type { HostMessage } from '../worker/messages.ts'

/** The page's end of the channel; `restart` begins a new thread in place of one that died. */
export function connectEngine(): HostLink {
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
