/** Judges every so many-th mutant; the process that started it reads the lines. */
import { writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findModels } from './find-models.ts'
import { judge } from './judge.ts'
import { mutate } from './mutate.ts'

const [first = 0, step = 1, count = 0, seed = 0] = process.argv.slice(2).map(Number)
const root = fileURLToPath(new URL('../..', import.meta.url))
const models = findModels(root)

/** Written at once, so that the last line tells where a process was when it went quiet. */
function tell(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

for (let index = first; index < count; index += step) {
  const model = models[index % models.length]
  if (model === undefined) continue
  const { file } = model
  tell({ at: index, file })
  const { stage, fault } = judge(mutate(model.text, seed, index), file)
  tell(fault === undefined ? { stage } : { stage, fault, index, file })
}
