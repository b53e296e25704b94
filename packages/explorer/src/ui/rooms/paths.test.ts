import { reservedPageIds } from '@thaw/dossier'
import { expect, it } from 'vitest'
import { CLAIMS_SHEET_PATH, TIMELINE_FILE, claimPath, decisionPath, personPath } from './paths.ts'

it('has no page of a room where a page of one of its things may stand', () => {
  const pages = (path: (id: string) => string, ids: readonly string[]) => ids.map(path)
  expect(pages(claimPath, reservedPageIds.claims)).toContain(CLAIMS_SHEET_PATH)
  const people = pages(personPath, reservedPageIds.people)
  expect(people.some((path) => decisionPath('any').startsWith(path))).toBe(true)
  const events = pages((id) => `record/${id}`, reservedPageIds.events)
  expect(events).toContain(TIMELINE_FILE)
})
