import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeMessageFiles, staleFiles } from './generate-messages.ts'
import { parseCatalogue } from './messages/parse-catalogue.ts'

const twoMessages = `# Words about soup

## MO041 Variables wait for each other

> These variables need each other's value
> in the same moment: %chain%.

A computer cannot decide.

Time helps.

- Put a delay on it:
  \`SMTH1(%first%, 0.25)\`.
- Or solve it by hand.

## MO042 A small thing

severity: warning

> Small: %thing%.

- Let it be.
`

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'thaw-messages-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

describe('a catalogue', () => {
  it('is read with its severity, sentence, reason and cures', () => {
    const { entries, faults } = parseCatalogue(twoMessages, 'soup.md')
    expect(faults).toEqual([])
    expect(entries).toEqual([
      {
        code: 'MO041',
        severity: 'error',
        title: 'Variables wait for each other',
        template: "These variables need each other's value in the same moment: %chain%.",
        why: 'A computer cannot decide.\n\nTime helps.',
        cures: ['Put a delay on it: `SMTH1(%first%, 0.25)`.', 'Or solve it by hand.'],
        file: 'soup.md',
        line: 3,
      },
      {
        code: 'MO042',
        severity: 'warning',
        title: 'A small thing',
        template: 'Small: %thing%.',
        why: '',
        cures: ['Let it be.'],
        file: 'soup.md',
        line: 16,
      },
    ])
  })

  it('is told what it lacks, all at once', () => {
    const text = '## Soup\n\n## MO001 No sentence\n\n- Cure.\n\n## MO002 No cure\n\n> Sentence.\n'
    expect(parseCatalogue(text, 'soup.md').faults).toEqual([
      'soup.md:1  The heading "Soup" is not "CODE Title", as in "XM014 No such flow".',
      'soup.md:3  MO001 has no sentence: add a line "> Sentence.".',
      'soup.md:7  MO002 has no cure: add a list item "- What to do.".',
    ])
  })
})

describe('the written files', () => {
  it('hold each message without the marks of Markdown, and its page with them', () => {
    const root = project({ 'packages/model/messages/soup.md': twoMessages })
    const { files } = makeMessageFiles(root)
    const module = files.get('packages/model/src/messages.generated.ts')
    expect(module).toContain(`export type Code =\n  | 'MO041'\n  | 'MO042'\n`)
    expect(module).toContain('cure: "Put a delay on it: SMTH1(%first%, 0.25).",')
    expect(files.get('docs/errors/model.md')).toContain(
      '- Put a delay on it: `SMTH1(%first%, 0.25)`.',
    )
    expect(files.get('docs/errors/README.md')).toContain('- [MO042](model.md) A small thing')
  })

  it('are stale when a catalogue has changed since', () => {
    const root = project({ 'packages/model/messages/soup.md': twoMessages })
    const { files } = makeMessageFiles(root)
    expect(staleFiles(root, files)).toHaveLength(3)
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    expect(staleFiles(root, files)).toEqual([])
    const changed = makeMessageFiles(
      project({ 'packages/model/messages/soup.md': twoMessages.replace('Small:', 'Tiny:') }),
    )
    expect(staleFiles(root, changed.files)).toEqual([
      'packages/model/src/messages.generated.ts',
      'docs/errors/model.md',
    ])
  })

  it('are refused when two packages use one code', () => {
    const root = project({
      'packages/model/messages/soup.md': twoMessages,
      'packages/engine/messages/stew.md': '## MO042 Other\n\n> Other.\n\n- Cure.\n',
    })
    expect(makeMessageFiles(root).faults).toEqual([
      'packages/model/messages/soup.md:16  MO042 is already used at packages/engine/messages/stew.md:1.',
    ])
  })
})
