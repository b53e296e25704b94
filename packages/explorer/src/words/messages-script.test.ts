import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { liveKinds, messagesFor, messagesScript } from './messages-script.ts'
import { interfaceMessages } from './shipped-messages.ts'

const english = interfaceMessages('en')
const clients = fileURLToPath(new URL('../client/', import.meta.url))

/** The scripts that run on each kind of page. */
const scripts = {
  front: ['front.ts'],
  lab: ['lab.ts', 'embed.ts'],
  reading: ['reading.ts'],
} as const

/** Files that a script is made of, found by following its relative imports. */
function filesFrom(entry: string): readonly string[] {
  const found = new Set([entry])
  for (const file of found) {
    const text = readFileSync(file, 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const path = join(dirname(file), name)
      if (existsSync(path) && !path.endsWith('.json')) found.add(path)
    }
  }
  return [...found]
}

describe.each(liveKinds)('the messages of a page of kind %s', (kind) => {
  const messages = messagesFor(kind, english)

  it.each(scripts[kind])('hold every message that %s may say', (script) => {
    const files = filesFrom(join(clients, script))
    const literals = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'([a-z]+\.[\w-]+)'/g)].map(([, key = '']) => key),
    )
    // The drawer is fetched when it is first opened, and brings its words along.
    const said = literals.filter(
      (key) => Object.hasOwn(english, key) && !(kind === 'front' && key.startsWith('drawer.')),
    )
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((key) => !Object.hasOwn(messages, key))).toEqual([])
  })
})

describe('messagesScript', () => {
  it('cannot be ended by a text in it', () => {
    const script = messagesScript({ key: "'</script>'" })
    expect(script).not.toContain('<')
    expect(script).toContain('\\u003c/script>')
  })
})
