import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import type { WeakKind } from './weak-spot.ts'
import { weakSpots } from './weak-spots.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)

/** Weak spots of the base after an edit of one file, as `table kind id`. */
function spotsAfter(path?: string, edit?: (text: string) => string): readonly string[] {
  const text = Buffer.from(files.get(path ?? '') ?? []).toString('utf8')
  const edited = edit?.(text) ?? text
  if (edit !== undefined) expect(edited).not.toBe(text)
  const all = path === undefined ? files : new Map([...files, [path, Buffer.from(edited)]])
  return weakSpots(loadDossier(all).value).map(({ table, kind, id }) => `${table} ${kind} ${id}`)
}

const before = spotsAfter()

describe('weak spots', () => {
  it.each<[WeakKind, string, (text: string) => string, string]>([
    [
      'from-memory',
      'events.csv',
      (text) => text.replace(/,seen,(high|medium|low)/, ',memory,$1'),
      'events.csv from-memory',
    ],
    [
      'low-confidence',
      'claims.csv',
      (text) => text.replace(/,seen,(high|medium)/, ',seen,low'),
      'claims.csv low-confidence',
    ],
    [
      'unopened-works',
      'sources.json',
      (text) => text.replaceAll(/"seen": "(seen|partly)"/g, '"seen": "memory"'),
      'claims.csv unopened-works',
    ],
    [
      'unopened-works',
      'sources.json',
      (text) => text.replaceAll(/"seen": "(seen|partly)"/g, '"seen": "memory"'),
      'series/ unopened-works',
    ],
    [
      'unused',
      'sources.json',
      (text) => text.replace('[', '[{ "id": "idle1900", "title": "Idle", "seen": "seen" },'),
      'sources.json unused idle1900',
    ],
    [
      'unopened',
      'sources.json',
      (text) => text.replace('[', '[{ "id": "idle1900", "title": "Idle" },'),
      'sources.json unopened idle1900',
    ],
  ])('names what is %s', (_, path, edit, wanted) => {
    const added = spotsAfter(path, edit).filter((line) => !before.includes(line))
    expect(added.some((line) => line.startsWith(wanted))).toBe(true)
  })

  it('names each row once for each of its kinds, with its place', () => {
    const spots = weakSpots(loadDossier(files).value)
    expect(spots.length).toBeGreaterThan(0)
    for (const { span } of spots) expect(span.line).toBeGreaterThan(0)
    const keys = spots.map(({ kind, span }) => `${kind} ${span.file}:${String(span.start)}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([
    ['brackets', 'Nobody knew [idle1900; newton1701].'],
    ['a link', 'Nobody knew [that](work:idle1900).'],
  ])('counts a work as cited that %s of a running text name', (_, text) => {
    const idle = '[{ "id": "idle1900", "title": "Idle", "seen": "seen" },'
    const sources = Buffer.from(files.get('sources.json') ?? []).toString('utf8')
    const cited = new Map([
      ...files,
      ['sources.json', Buffer.from(sources.replace('[', idle))],
      ['content/en/idle.md', Buffer.from(text)],
    ])
    const unused = weakSpots(loadDossier(cited).value).filter(({ kind }) => kind === 'unused')
    expect(unused.map(({ id }) => id)).not.toContain('idle1900')
  })
})
