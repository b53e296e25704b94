/** Chips: what one leads to is shown in the drawer, over the page. Without script it is a link. */

/** Hears the presses of all chips, of the page and of the drawer, which is fetched at the first. */
export function watchCards(): void {
  document.addEventListener('click', (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey } = event
    // The drawer keeps its card in a tree of its own.
    const [pressed] = event.composedPath()
    const chip = (pressed as Element).closest('a[data-card]')
    if (chip === null || altKey || ctrlKey || metaKey || shiftKey) return
    event.preventDefault()
    import('./open-card.ts').then(
      ({ openCard }) => {
        openCard(chip)
      },
      () => {
        location.assign(chip.getAttribute('href') ?? '')
      },
    )
  })
}
