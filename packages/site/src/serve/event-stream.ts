/** Tells every open page of changes: server-sent events, which a browser renews by itself. */
import type { ServerResponse } from 'node:http'

/** All pages that are open at the moment. */
export interface EventStream {
  /** A page has asked to be told; it hears the last event of each of `greetings` at once. */
  readonly add: (response: ServerResponse, greetings: readonly ServerEvent[]) => void
  readonly send: (event: ServerEvent) => void
  readonly close: () => void
}

/** What a page is told: a name and data for JSON. */
interface ServerEvent {
  readonly name: string
  readonly data: unknown
}

/** A stream without listeners yet. */
export function eventStream(): EventStream {
  const listeners = new Set<ServerResponse>()
  return {
    add: (response, greetings) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 500\n\n')
      for (const event of greetings) response.write(frameOf(event))
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    send: (event) => {
      for (const response of listeners) response.write(frameOf(event))
    },
    close: () => {
      for (const response of listeners) response.end()
      listeners.clear()
    },
  }
}

/** JSON has no raw line break, so that one `data:` line holds it all. */
function frameOf({ name, data }: ServerEvent): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
