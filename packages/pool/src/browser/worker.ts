/** What runs in a worker of a browser: serves whoever opened it. */
import { serveEnsembleWorker } from '@thaw/engine'

serveEnsembleWorker({
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  listen: (hear) =>
    self.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data)),
})
