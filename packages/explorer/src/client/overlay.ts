/** While serving: reloads the page when the dossier changed, and shows what is wrong with it. */

/** One fault as the server tells it. */
interface Fault {
  readonly code: string
  readonly severity: string
  readonly place: string
  readonly message: string
  readonly cure: string
}

const events = new EventSource(new URL(/* @vite-ignore */ './events', import.meta.url))

events.addEventListener('reload', () => {
  location.reload()
})
events.addEventListener('faults', (event: MessageEvent<string>) => {
  show(JSON.parse(event.data) as readonly Fault[])
})

/** Shows the faults under the page that still works; an empty list takes them away. */
function show(faults: readonly Fault[]): void {
  document.getElementById('faults')?.remove()
  if (faults.length === 0) return
  const box = element('aside', 'faults')
  box.id = 'faults'
  box.setAttribute('role', 'status')
  const close = element('button', 'close', '×')
  close.setAttribute('type', 'button')
  close.setAttribute('aria-label', 'Close')
  close.addEventListener('click', () => {
    box.remove()
  })
  const list = element('ol', '')
  for (const fault of faults) {
    const item = element('li', '')
    item.append(
      element(
        'p',
        'small',
        `${fault.severity} ${fault.code}${fault.place === '' ? '' : ` · ${fault.place}`}`,
      ),
      element('p', '', fault.message),
      element('p', 'small', fault.cure),
    )
    list.append(item)
  }
  const count = `${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} wrong; this is the last page that worked.`
  box.append(close, element('h2', 'label', count), list)
  document.body.append(box)
}

/** Text only: a message may quote a file that holds markup. */
function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  if (text !== '') made.textContent = text
  return made
}
