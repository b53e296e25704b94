/** Where a work is used, in the words of the page of sources and with the way there. */
import { unreachable } from '@thaw/core'
import type { Dossier, SourceUse } from '@thaw/dossier'
import { chartLink } from '../lab-link.ts'
import { anchorOf } from '../model/model-words.ts'

/** Path from the site's root to what cites the work, and its name. */
export function placeUse(
  dossier: Dossier,
  { kind, id }: SourceUse,
): { readonly path: string; readonly label: string } {
  switch (kind) {
    case 'claim':
      return { path: `claims/#${id}`, label: id }
    case 'event':
      return { path: `record/#${id}`, label: dossier.events.get(id)?.title ?? id }
    case 'document':
      return { path: `record/#${id}`, label: dossier.documents.get(id)?.title ?? id }
    case 'person':
    case 'vote':
    case 'office':
      return { path: `people/#${id}`, label: dossier.people.get(id)?.name ?? id }
    case 'series':
      return { path: `sources/#series-${id}`, label: dossier.series.get(id)?.title ?? id }
    case 'link': {
      const link = dossier.links.get(id)
      return { path: `model/#link-${id}`, label: link ? `${link.cause} → ${link.effect}` : id }
    }
    case 'lever': {
      const name = dossier.levers.get(id)?.name ?? dossier.leverHistories.get(id)?.name ?? id
      return { path: dossier.leverHistories.has(id) ? `faq/#lever-${id}` : 'lab/', label: name }
    }
    case 'lever group':
      return { path: 'lab/', label: dossier.masters.get(id)?.[0]?.group ?? id }
    case 'chart':
      return { path: chartLink(id), label: dossier.charts.get(id)?.question ?? id }
    case 'parameter':
      return {
        path: `model/#${anchorOf(id)}`,
        label: dossier.model?.variables.get(id)?.name ?? id,
      }
    case 'reading':
      return { path: `model/#reading-${id}`, label: dossier.readings.get(id)?.name ?? id }
    case 'question':
      return { path: `faq/#${id}`, label: dossier.questions.get(id)?.question ?? id }
    case 'scenario':
      return { path: `faq/#${id}`, label: dossier.scenarios.get(id)?.question ?? id }
    case 'glossary term':
      return { path: `faq/#word-${id}`, label: dossier.glossary.get(id)?.term ?? id }
    default:
      return unreachable(kind)
  }
}

/** One and several of each kind; positions and offices are counted together. */
const words: Readonly<Record<SourceUse['kind'], readonly [one: string, several: string]>> = {
  claim: ['claim', 'claims'],
  event: ['event', 'events'],
  document: ['document', 'documents'],
  person: ['person', 'people'],
  vote: ['position or office', 'positions or offices'],
  office: ['position or office', 'positions or offices'],
  series: ['series', 'series'],
  link: ['link', 'links'],
  lever: ['lever', 'levers'],
  'lever group': ['group of levers', 'groups of levers'],
  chart: ['chart', 'charts'],
  parameter: ['uncertain number', 'uncertain numbers'],
  reading: ['reading', 'readings'],
  question: ['question', 'questions'],
  scenario: ['what-if', 'what-ifs'],
  'glossary term': ['word', 'words'],
}

/** `3 events, 2 claims, 1 series`, in the order in which the kinds first come; empty for none. */
export function countUses(uses: readonly SourceUse[]): string {
  const counts = new Map<string, { readonly several: string; readonly count: number }>()
  for (const { kind } of uses) {
    const [one, several] = words[kind]
    counts.set(one, { several, count: (counts.get(one)?.count ?? 0) + 1 })
  }
  return [...counts]
    .map(([one, { several, count }]) => `${count} ${count === 1 ? one : several}`)
    .join(', ')
}
