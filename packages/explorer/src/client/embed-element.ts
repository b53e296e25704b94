/**
 * The custom element for other pages: `<thaw-graph graph="..." levers="a,b" world="..." lang="..">`.
 *
 * It holds nothing but a frame of this site. What its attributes say goes into the query of that
 * frame and nowhere else; what the frame says is a height. `theme="light"` or `"dark"` decides the
 * theme; without it the frame follows the page around it.
 */
import type { ThemeMessage } from '../ui/embed/embed-messages.ts'
import { embedQuery } from '../ui/embed/embed-query.ts'
import { readHeight } from '../ui/embed/read-height.ts'

/** The site's root. A classic script: another host's module would need that host's leave (CORS). */
const site = new URL('./', (document.currentScript as HTMLScriptElement).src)

class ThawGraph extends HTMLElement {
  static readonly observedAttributes = ['graph', 'levers', 'world', 'lang', 'title', 'theme']

  readonly #frame = document.createElement('iframe')
  #watch: MutationObserver | undefined

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    this.#frame.setAttribute('width', '100%')
    this.#frame.setAttribute('height', '480')
    this.#frame.setAttribute('frameborder', '0')
    this.#frame.setAttribute('loading', 'lazy')
    shadow.replaceChildren(this.#frame)
    if (this.style.display === '') this.style.display = 'block'
    addEventListener('message', this.#hear)
    this.#frame.addEventListener('load', this.#tellTheme)
    this.#watch = new MutationObserver(this.#tellTheme)
    for (const element of [document.documentElement, document.body]) {
      this.#watch.observe(element, { attributes: true })
    }
    darkMode.addEventListener('change', this.#tellTheme)
    this.#point()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    darkMode.removeEventListener('change', this.#tellTheme)
    this.#watch?.disconnect()
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return
    if (name === 'theme') this.#tellTheme()
    else this.#point()
  }

  #point(): void {
    const address = new URL('embed/', site)
    address.search = embedQuery({
      graph: this.#said('graph'),
      levers: this.#said('levers'),
      world: this.#said('world'),
      language: this.#said('lang'),
    })
    this.#frame.title = this.#said('title')
    if (this.#frame.src !== address.href) this.#frame.src = address.href
  }

  #said(name: string): string {
    return this.getAttribute(name) ?? ''
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.#frame.contentWindow || origin !== site.origin) return
    const height = readHeight(data)
    if (height !== undefined) this.#frame.setAttribute('height', String(height))
  }

  readonly #tellTheme = (): void => {
    const wish = this.#said('theme')
    const theme = wish === 'light' || wish === 'dark' ? wish : themeAround(this)
    const message: ThemeMessage = { kind: 'thaw-theme', theme }
    this.#frame.contentWindow?.postMessage(message, site.origin)
  }
}

const darkMode = matchMedia('(prefers-color-scheme: dark)')

/** Dark where the first painted ground behind an element is dark; the system's wish where none is. */
function themeAround(element: Element): ThemeMessage['theme'] {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const parts =
      getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? []
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts
    if (parts.length < 3 || alpha === 0) continue
    // Perceived brightness of sRGB, ITU-R BT.601.
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light'
  }
  return darkMode.matches ? 'dark' : 'light'
}

if (customElements.get('thaw-graph') === undefined) customElements.define('thaw-graph', ThawGraph)
