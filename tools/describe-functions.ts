/**
 * Makes `docs/functions.md` from the catalogue of functions and `tools/functions/descriptions.ts`.
 *
 *     npx tsx --conditions=@thaw/source tools/describe-functions.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { builtins, type BuiltinName } from '@thaw/model'
import { format } from 'prettier'
import { families, type FunctionFamily } from './functions/descriptions.ts'

const PAGE = fileURLToPath(new URL('../docs/functions.md', import.meta.url))

const HEAD = `# Functions that Thaw runs

By the name that each language gives them. What is not here is refused by name, never guessed.

Graphical functions are called by their name, \`f(x)\`; conditions are \`IF ... THEN ... ELSE\` in XMILE and
\`IF THEN ELSE(condition, then, else)\` in Vensim.
`

/** The text of the page. */
export function describeFunctions(): Promise<string> {
  const text = [HEAD, ...families.map(describeFamily)].join('\n')
  return format(text, { parser: 'markdown', printWidth: 100 })
}

/** Functions of the catalogue that no family describes. */
export function undescribed(): readonly string[] {
  const described = new Set(families.flatMap(({ what }) => Object.keys(what)))
  return Object.keys(builtins).filter((key) => !described.has(key))
}

function describeFamily({ title, source, what }: FunctionFamily): string {
  const rows = (Object.entries(what) as [BuiltinName, string][]).map(
    ([key, words]) =>
      `| ${namesOf(key, 'xmile').join(', ')} | ${namesOf(key, 'vensim').join(', ')} | ${words} |`,
  )
  const head = ['| in XMILE | in Vensim | what it gives |', '| --- | --- | --- |']
  return `## ${title}\n\n${[...head, ...rows].join('\n')}\n\nSource: ${source}.\n`
}

function namesOf(key: BuiltinName, language: 'xmile' | 'vensim'): readonly string[] {
  const { only, called } = builtins[key]
  if (only !== undefined && only !== language) return []
  return (called?.[language] ?? [key]).map(
    (name) => `\`${language === 'vensim' ? name.replaceAll('_', ' ') : name}\``,
  )
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(PAGE, await describeFunctions())
  for (const key of undescribed()) console.error(`no words for ${key} in descriptions.ts`)
}
