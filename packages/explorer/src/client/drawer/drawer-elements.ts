/** The elements of the drawer: a head with Back and Close, the card, and the way to its page. */
import css from './drawer.css?inline'
import { drawerWords } from './drawer-words.ts'

/** See `makeDrawerElements`. */
export interface DrawerElements {
  readonly dialog: HTMLDialogElement
  readonly back: HTMLButtonElement
  readonly close: HTMLButtonElement
  /** The words of the chip. */
  readonly name: HTMLElement
  /** Says that something is awaited, or failed. */
  readonly status: HTMLElement
  /** The place of the card. */
  readonly body: HTMLElement
  readonly open: HTMLAnchorElement
  readonly words: ReturnType<typeof drawerWords>
}

/** Puts a closed drawer at the end of the page. */
export function makeDrawerElements(): DrawerElements {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)

  const words = drawerWords(document.documentElement.lang)
  const dialog = make('dialog', 'card-drawer')
  const head = make('div', 'card-drawer-head')
  const back = make('button', 'card-drawer-back')
  back.type = 'button'
  back.textContent = '←'
  back.setAttribute('aria-label', words('drawer.back'))
  const name = make('h2', 'card-drawer-name')
  name.id = 'card-drawer-name'
  dialog.setAttribute('aria-labelledby', name.id)
  const close = make('button', 'card-drawer-close')
  close.type = 'button'
  close.textContent = '×'
  close.setAttribute('aria-label', words('drawer.close'))
  const status = make('p', 'card-drawer-status')
  status.role = 'status'
  const body = make('div', 'card-drawer-body')
  body.tabIndex = -1
  const foot = make('p', 'card-drawer-foot')
  const open = make('a', '')
  open.textContent = words('drawer.open')
  head.append(back, name, close)
  foot.append(open)
  dialog.append(head, status, body, foot)
  document.body.append(dialog)
  return { dialog, back, name, close, status, body, open, words }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  return made
}
