/** What the drawer says. It comes with its own words: a page that opens it may hold no others. */
import en from '../../strings/en/drawer.json' with { type: 'json' }
import ru from '../../strings/ru/drawer.json' with { type: 'json' }

type DrawerKey = keyof typeof en

const shipped: Readonly<Record<string, Readonly<Record<DrawerKey, string>>>> = { en, ru }

/** The plain words in a language; what the page itself was given of them comes first. */
export function drawerWords(language: string): (key: DrawerKey) => string {
  const own = shipped[language] ?? en
  return (key) => {
    const given = globalThis.thawMessages?.[key]
    return typeof given === 'string' ? given : own[key]
  }
}
