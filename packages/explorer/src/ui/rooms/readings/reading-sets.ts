/** What a reading sets in the model, and the laboratory with it set. */
import type { Dossier, InputSetting, Link, Reading } from '@thaw/dossier'
import { sharedWord, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import { prepareAssumptions } from '../../../prepare/lab-assumptions.ts'
import { afterNumber, tellUnit } from '../../../view/tell-number.ts'
import type { Words } from '../../../words/words.ts'
import { assumptionsLink } from '../lab-link.ts'
import { variableName } from '../model/variable-name.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import { linkPath } from '../paths.ts'

/** Parts of a reading. */
export type ReadingPart = 'strong' | 'weak' | 'absent'

/** One input and the value that a reading gives it. */
export interface SetRow {
  readonly variable: DossierText
  /** From the edition's first page. */
  readonly path: string | undefined
  /** With its unit. */
  readonly value: string
  /** The middle of its prior; empty where it has none. */
  readonly middle: string
  /** The links that it sets, by what the reading makes of them. */
  readonly links: readonly {
    readonly path: string
    readonly cause: DossierText
    readonly effect: DossierText
    readonly part: ReadingPart
  }[]
}

/** A way into the laboratory that sets a reading. */
export interface ReadingRun {
  /** Undefined where nothing of it can be set there. */
  readonly path: string | undefined
  /** Assumptions that it fixes, links that it leaves out, and values that the laboratory cannot take. */
  readonly fixed: number
  readonly off: number
  readonly left: number
}

/** A row for each value, in the author's order. */
export function setRows(
  dossier: Dossier,
  reading: Reading,
  { read, words }: { readonly read: ReadText; readonly words: Words },
): readonly SetRow[] {
  const { model } = dossier
  return reading.sets.map((set) => {
    const variable = model?.variables.get(set.variableKey)
    const parameter = dossier.parameters.find((one) => one.variableKey === set.variableKey)
    return {
      variable: variableName({ dossier, words }, set.variableKey, set.variable),
      path: model === undefined ? undefined : pageOfVariable(model, set.variableKey),
      value: `${words.exact(set.value)}${afterNumber(sharedWord({ dossier, words }, 'units', tellUnit(variable?.unit)).text)}`,
      middle: parameter === undefined ? '' : words.exact(parameter.centre),
      links: linksOf(dossier, reading, set).map(({ link, part }) => ({
        path: linkPath(link.id),
        cause: read(`links.${link.id}.cause`, link.cause),
        effect: read(`links.${link.id}.effect`, link.effect),
        part,
      })),
    }
  })
}

/** Links of the reading whose switch is the same input. */
function linksOf(
  dossier: Dossier,
  { strengthens, weakens, removes }: Reading,
  { variableKey }: InputSetting,
): readonly { readonly link: Link; readonly part: ReadingPart }[] {
  const parts = [
    { part: 'strong', ids: strengthens },
    { part: 'weak', ids: weakens },
    { part: 'absent', ids: removes },
  ] as const
  return parts.flatMap(({ part, ids }) =>
    ids.flatMap((id) => {
      const link = dossier.links.get(id)
      const isSet = link?.switchOff.some((one) => one.variableKey === variableKey) ?? false
      return link !== undefined && isSet ? [{ link, part }] : []
    }),
  )
}

/**
 * The laboratory as a reading tells the model; without values of its own, what it makes weak or leaves out is
 * switched off as far as it has a switch.
 */
export function readingRun(dossier: Dossier, reading: Reading): ReadingRun {
  if (reading.sets.length > 0) return runOfSets(dossier, reading)
  const denied = [...reading.weakens, ...reading.removes]
  const off = denied.filter((id) => (dossier.links.get(id)?.switchOff.length ?? 0) > 0)
  return {
    path: off.length === 0 ? undefined : assumptionsLink({ off }),
    ...{ fixed: 0, off: off.length, left: denied.length - off.length },
  }
}

/**
 * The values of a reading: those that take a whole link out as that link switched off, the
 * others as assumptions fixed by hand, as far as these are uncertain inputs and their range holds the value.
 */
function runOfSets(dossier: Dossier, { sets, removes, weakens }: Reading): ReadingRun {
  const isSet = (one: InputSetting): boolean =>
    sets.some(({ variableKey, value }) => variableKey === one.variableKey && value === one.value)
  const off = [...removes, ...weakens].filter((id) => {
    const { switchOff = [] } = dossier.links.get(id) ?? {}
    return switchOff.length > 0 && switchOff.every(isSet)
  })
  const gone = off.flatMap((id) => dossier.links.get(id)?.switchOff ?? [])
  const rest = sets.filter(
    ({ variableKey }) => !gone.some((one) => one.variableKey === variableKey),
  )
  const assumptions = prepareAssumptions(dossier)
  const fixed = rest.filter(({ modelName, value }) =>
    assumptions.some(
      ({ variable, low, high }) => variable === modelName && value >= low && value <= high,
    ),
  )
  const values = Object.fromEntries(fixed.map(({ modelName, value }) => [modelName, value]))
  return {
    path: off.length + fixed.length === 0 ? undefined : assumptionsLink({ fixed: values, off }),
    ...{ fixed: fixed.length, off: off.length, left: rest.length - fixed.length },
  }
}
