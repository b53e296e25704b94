/** The texts of what the model is judged by: checks and chances, and what the last judgement says of them. */
import { mapValues } from '../map-values.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Judging } from '../schema/judging.ts'
import { chanceColumns } from '../tables/chance-columns.ts'
import { rowMapper, type Replace } from './map-rows.ts'

/** The fields of checks.yaml, by their names there. */
const checkFields = { sentence: { name: 'says' }, argued: { name: 'argued' } }

type Asked = Pick<Dossier, 'checks' | 'chances'>

/** The judgement repeats texts that have a key where they are written, and has none of its own. */
export function mapJudgement(dossier: Dossier, replace: Replace): Asked & Pick<Dossier, 'judging'> {
  const rows = rowMapper(replace)
  const told = {
    checks: rows(dossier.checks, 'checks', checkFields, ['sentence', 'argued']),
    chances: rows(dossier.chances, 'chances', chanceColumns, ['says']),
  }
  return { ...told, judging: dossier.judging && mapJudging(dossier.judging, dossier, told) }
}

function mapJudging(judging: Judging, written: Asked, told: Asked): Judging {
  const checks = judging.checks.map((check) => {
    const [before, now] = [written.checks.get(check.id), told.checks.get(check.id)]
    return {
      ...check,
      sentence: textOf(check.sentence, before?.sentence, now?.sentence),
      argued: textOf(check.argued, before?.argued, now?.argued),
    }
  })
  const probabilities = mapValues(judging.probabilities, (chance, id) => ({
    ...chance,
    says: textOf(chance.says, written.chances.get(id)?.says, told.chances.get(id)?.says),
  }))
  return { ...judging, checks, probabilities }
}

/** A text that was written anew since the judgement stays as the judgement has it. */
const textOf = (judged: string, written = '', told = judged): string =>
  judged === written ? told : judged
