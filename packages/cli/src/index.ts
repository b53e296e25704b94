/** @thaw/cli: the `thaw` command as a function. */
export { runThaw } from './run-thaw.ts'
export { realSurroundings, type Surroundings } from './surroundings.ts'
