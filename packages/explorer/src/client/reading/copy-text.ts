/** Buttons that copy a text of the page; where the browser will not, the text is selected. */

/**
 * Wires every button with `data-copy`, the id of an element; `#copied` says how it went. A reference
 * says when the page was read, which only the reader's own clock knows: `data-today` gets the day.
 */
export function startCopying(): void {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  for (const place of document.querySelectorAll('[data-today]')) place.textContent = day
  const told = document.getElementById('copied')
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const element = document.getElementById(button.dataset['copy'] ?? '')
    if (element === null) continue
    button.addEventListener('click', () => {
      void copy(element).then((isCopied) => {
        if (told === null) return
        // After the button that was pressed: there are several, and one place to tell.
        button.after(told)
        told.textContent = told.dataset[isCopied ? 'done' : 'failed'] ?? ''
      })
    })
  }
}

async function copy(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.innerText)
    return true
  } catch {
    getSelection()?.selectAllChildren(element)
    return false
  }
}
