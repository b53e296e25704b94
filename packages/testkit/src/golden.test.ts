import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { goldenCases, goldenText } from './golden.ts'

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'thaw-golden-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  return root
}

describe('goldenCases', () => {
  it('lists folders by name with the reason of each', () => {
    const root = folder()
    for (const name of ['b-case', 'a-case']) {
      mkdirSync(join(root, name))
      writeFileSync(join(root, name, 'case.json'), `{ "why": "shows ${name}", "levels": 3 }`)
    }
    writeFileSync(join(root, 'README.md'), 'not a case')
    const cases = goldenCases(pathToFileURL(`${root}/`))
    expect(cases.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      'a-case: shows a-case',
      'b-case: shows b-case',
    ])
    expect(cases[0]?.options['levels']).toBe(3)
  })

  it.each([
    ['no case.json', undefined, 'has no case.json'],
    ['no reason', '{ "why": "" }', 'has no "why"'],
  ])('refuses a case with %s', (_, text, message) => {
    const root = folder()
    mkdirSync(join(root, 'odd'))
    if (text !== undefined) writeFileSync(join(root, 'odd', 'case.json'), text)
    expect(() => goldenCases(pathToFileURL(`${root}/`))).toThrow(message)
  })
})

describe('goldenText', () => {
  beforeEach(() => {
    vi.stubEnv('UPDATE_GOLDEN', '')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('gives what the file holds, whatever the actual text', () => {
    const file = join(folder(), 'expected.txt')
    writeFileSync(file, 'as it was')
    expect(goldenText(file, 'as it is')).toBe('as it was')
  })

  it('refuses a file that is not there', () => {
    expect(() => goldenText(join(folder(), 'expected.txt'), 'new')).toThrow('UPDATE_GOLDEN=1')
  })

  it('writes the file when asked to', () => {
    vi.stubEnv('UPDATE_GOLDEN', '1')
    const file = join(folder(), 'deep', 'expected.txt')
    expect(goldenText(file, 'new')).toBe('new')
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
})
