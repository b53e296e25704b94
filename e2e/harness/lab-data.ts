/** What a laboratory's page carries, as far as tests read it. */
import { readPacked } from '../../packages/explorer/src/ui/page-rows.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

interface Stop {
  readonly slug: string
  readonly value: number
}

interface Lever {
  readonly id: string
  readonly historical: number
  readonly stops: readonly Stop[]
}

/** The data behind `lab/index.html`. */
export interface LabPageData {
  readonly groups: readonly { readonly levers: readonly Lever[] }[]
  readonly charts: readonly {
    readonly id: string
    readonly name: string
    readonly question: string
  }[]
  readonly large: readonly string[]
}

/** The data that the laboratory's page of the published site carries, as far as a test knows them. */
export function readLabData<Data = LabPageData>(): Data {
  const html = readFileSync(join(inject('siteFolder'), 'lab', 'index.html'), 'utf8')
  const json = /id="page-data">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  return (readPacked(json) as { readonly data: Data }).data
}

/** For each lever of a page, its name in links and a stop that did not happen. */
export function otherStops({ groups }: LabPageData): readonly (readonly [string, string])[] {
  return groups
    .flatMap((group) => group.levers)
    .flatMap(({ id, historical, stops }) => {
      const other = stops.find((_, k) => k !== historical)
      return other === undefined ? [] : [[id, other.slug] as const]
    })
}
