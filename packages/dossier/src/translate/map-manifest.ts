/** The texts of dossier.yaml; keys are the paths of its fields. */
import { slugOf } from '@thaw/core'
import type { Manifest, Moment } from '../schema/manifest.ts'
import type { Replace } from './map-rows.ts'

/** The key of a lane, which the manifest lists and each event names. */
export const laneKey = (lane: string): string => `lanes.${slugOf(lane)}`

/** The key of a section of the article, which claims name. */
export const sectionKey = (section: string): string => `sections.${slugOf(section)}`

/** The manifest with its texts made over. */
export function mapManifest(manifest: Manifest, replace: Replace): Manifest {
  const { front, clock, article } = manifest
  return {
    ...manifest,
    title: replace('title', manifest.title),
    tagline: replace('tagline', manifest.tagline),
    licence: replace('licence', manifest.licence),
    cite: replace('cite', manifest.cite),
    dutyNote: replace('duty_note', manifest.dutyNote),
    front: front && {
      ...front,
      question: replace('front.question', front.question),
      setting: replace('front.setting', front.setting),
      caution: replace('front.caution', front.caution),
    },
    clock: clock && { ...clock, label: replace('clock.label', clock.label) },
    moments: mapMoments(manifest.moments, replace),
    lanes: manifest.lanes.map((lane) => replace(laneKey(lane), lane)),
    article: article && { ...article, title: replace('article.title', article.title) },
    attributions: manifest.attributions.map((attribution) => ({
      ...attribution,
      licence: replace(`attributions.${slugOf(attribution.name)}.licence`, attribution.licence),
      text: replace(`attributions.${slugOf(attribution.name)}.text`, attribution.text),
    })),
  }
}

/** A moment is known by its date as written; the second of one date has `-2` after it. */
function mapMoments(moments: readonly Moment[], replace: Replace): readonly Moment[] {
  const seen = new Map<string, number>()
  return moments.map((moment) => {
    const date = moment.date.text
    const count = (seen.get(date) ?? 0) + 1
    seen.set(date, count)
    const key = `moments.${date}${count === 1 ? '' : `-${count}`}`
    return { ...moment, label: replace(key, moment.label) }
  })
}
