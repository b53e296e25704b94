/** What runs in a thread of Node: serves the thread that opened it. */
import { parentPort } from 'node:worker_threads'
import { serveEnsembleWorker } from '@thaw/engine'

const port = parentPort
if (port !== null) {
  serveEnsembleWorker({
    post: (message, transfer) => port.postMessage(message, transfer),
    listen: (hear) => port.on('message', hear),
  })
}
