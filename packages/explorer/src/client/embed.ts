/**
 * Brings an embedded page to life. What it shows is the laboratory's: it reads the data of that page
 * and not a copy of them.
 */
import { InvariantError } from '@thaw/core'
import { mount } from 'svelte'
import EmbedPage from '../ui/embed/embed-page.svelte'
import type { HeightMessage } from '../ui/embed/embed-messages.ts'
import { readTheme } from '../ui/embed/read-theme.ts'
import type { LabData } from '../ui/lab/lab-data.ts'
import { placesContext } from '../ui/places.ts'
import { readPacked } from '../ui/page-rows.ts'
import { wordsContext } from '../words/use-words.ts'
import { connectEngine } from './connect-engine.ts'
import { openPageAddress } from './page-address.ts'
import { liveElement, type PageProps } from './page-props.ts'
import { readPageWords } from './page-words.ts'

const laboratory = new URL('../lab/', document.baseURI)

/** The same page in the language that the query asks for, if there is one. */
function otherLanguage(): string | undefined {
  const wish = new URLSearchParams(location.search).get('lang') ?? document.documentElement.lang
  if (wish === document.documentElement.lang) return undefined
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]')]
  const found = links.find((link) => link.hreflang === wish)
  return found === undefined ? undefined : found.href + location.search
}

async function readLab(): Promise<PageProps<LabData>> {
  const answer = await fetch(laboratory)
  if (!answer.ok) throw new Error(`${laboratory.href} answered ${String(answer.status)}`)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const text = page.getElementById('page-data')?.textContent
  if (text === undefined) throw new InvariantError('the laboratory carries no data')
  return readPacked(text) as PageProps<LabData>
}

/** The page around decides the theme, and hears how tall this one is. */
function followHost(): void {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const theme = source === parent ? readTheme(data) : undefined
    if (theme !== undefined) document.documentElement.dataset['theme'] = theme
  })
  new ResizeObserver(() => {
    const { height } = document.body.getBoundingClientRect()
    const message: HeightMessage = { kind: 'thaw-height', height }
    // Any page may embed this one, and a height is no secret.
    parent.postMessage(message, '*')
  }).observe(document.body)
}

async function begin(): Promise<void> {
  const { data, root, home } = await readLab()
  const context = new Map<string, unknown>([
    ...wordsContext(readPageWords()),
    placesContext({ root, home }),
  ])
  const target = liveElement()
  target.replaceChildren()
  mount(EmbedPage, {
    target,
    props: {
      data,
      root,
      connect: connectEngine,
      address: openPageAddress(),
      filesAt: laboratory.href,
    },
    context,
  })
}

const other = otherLanguage()
if (other === undefined) {
  followHost()
  // Without the laboratory's data the link to it stays, which is what the page has before its script.
  begin().catch((reason: unknown) => {
    console.error(reason)
  })
} else {
  location.replace(other)
}
