/** The texts of what the model is judged by: checks, and what the last judgement says of them. */
import type { Dossier } from '../schema/dossier.ts'
import type { JudgedCheck, Judging } from '../schema/judging.ts'
import type { RealityCheck } from '../schema/reality-check.ts'
import { rowMapper, type Replace } from './map-rows.ts'

/** The fields of checks.yaml, by their names there. */
const checkFields = { sentence: { name: 'says' }, argued: { name: 'argued' } }

/** The judgement repeats texts that have a key where they are written, and has none of its own. */
export function mapJudgement(
  { checks, judging }: Dossier,
  replace: Replace,
): Pick<Dossier, 'checks' | 'judging'> {
  const told = rowMapper(replace)(checks, 'checks', checkFields, ['sentence', 'argued'])
  return { checks: told, judging: judging && mapJudging(judging, checks, told) }
}

type Checks = ReadonlyMap<string, RealityCheck>

function mapJudging(judging: Judging, written: Checks, told: Checks): Judging {
  const tellCheck = (check: JudgedCheck): JudgedCheck => ({
    ...check,
    ...textsOf(check, written.get(check.id), told.get(check.id)),
  })
  return { ...judging, checks: judging.checks.map(tellCheck) }
}

type CheckTexts = Pick<RealityCheck, 'sentence' | 'argued'>

/** A text that was written anew since the judgement stays as the judgement has it. */
function textsOf(
  judged: CheckTexts,
  written: CheckTexts | undefined,
  told: CheckTexts | undefined,
): CheckTexts {
  const textOf = (field: keyof CheckTexts): string =>
    told !== undefined && written?.[field] === judged[field] ? told[field] : judged[field]
  return { sentence: textOf('sentence'), argued: textOf('argued') }
}
