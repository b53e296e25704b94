/** Starts `worker.ts` from its source, for tests and benches; what is built starts `worker.js`. */
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
