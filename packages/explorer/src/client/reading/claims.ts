/** The claims page: judge a sentence before its verdict is shown. Verdicts stay on this device. */

const key = 'thaw-verdicts'
const choices = [
  ['supported', 'supported'],
  ['partly', 'partly'],
  ['contested', 'contested'],
  ['contradicted', 'contradicted'],
  ['unverifiable', 'cannot say'],
] as const

/** Wires the button that hides our verdicts until the reader has given theirs. */
export function startClaims(): void {
  const button = document.getElementById('judge')
  const page = document.getElementById('claims')
  if (button === null || page === null) return
  const mine = read()
  const items = [...page.querySelectorAll<HTMLElement>('.claim-list > li')]
  let isReady = false

  button.addEventListener('click', () => {
    const isJudging = page.classList.toggle('judging')
    button.setAttribute('aria-pressed', String(isJudging))
    button.textContent = isJudging ? 'Show all verdicts' : 'Judge them first'
    if (!isReady) for (const item of items) addPicker(item, mine)
    isReady = true
    nameSquares(page, isJudging)
    page.querySelector('.claim-list')?.scrollIntoView()
  })
}

/** A square's name tells its verdict; not while the reader is to judge first. */
function nameSquares(page: HTMLElement, isJudging: boolean): void {
  for (const square of page.querySelectorAll<HTMLElement>('.squares a')) {
    square.dataset['name'] ??= square.getAttribute('aria-label') ?? ''
    const id = (square.getAttribute('href') ?? '').slice(1)
    square.setAttribute('aria-label', isJudging ? id : square.dataset['name'])
  }
}

function addPicker(item: HTMLElement, mine: Record<string, string>): void {
  const claim = item.querySelector('.claim')
  const verdict = item.querySelector('.verdict')
  if (claim === null || verdict === null) return
  const picker = document.createElement('fieldset')
  picker.className = 'picker'
  const legend = document.createElement('legend')
  legend.className = 'sr'
  legend.textContent = `Your verdict on ${claim.id}`
  picker.append(legend, ...choices.map(([value, word]) => choice(claim.id, value, word, mine)))
  const square = document
    .querySelector(`.squares a[href="#${CSS.escape(claim.id)}"]`)
    ?.closest('li')
  const said = document.createElement('p')
  said.className = 'small said'
  verdict.before(picker)
  verdict.prepend(said)

  const tell = (): void => {
    const own = mine[claim.id]
    item.classList.toggle('judged', own !== undefined)
    square?.classList.toggle('judged', own !== undefined)
    const word = choices.find(([value]) => value === own)?.[1] ?? ''
    said.textContent = own === undefined ? '' : `You said ${word}. We say`
  }
  picker.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    mine[claim.id] = event.target.value
    keep(mine)
    tell()
  })
  tell()
}

function choice(
  claim: string,
  value: string,
  word: string,
  mine: Readonly<Record<string, string>>,
): HTMLLabelElement {
  const label = document.createElement('label')
  const input = document.createElement('input')
  input.type = 'radio'
  input.name = `mine-${claim}`
  input.value = value
  input.checked = mine[claim] === value
  const glyph = document.querySelector(`.counts li svg[data-verdict="${value}"]`)?.cloneNode(true)
  const text = document.createElement('span')
  text.textContent = word
  label.append(input, ...(glyph === undefined ? [] : [glyph]), text)
  return label
}

// Storage may be forbidden; the verdicts then last for the page.
function read(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  } catch {
    return {}
  }
}

function keep(mine: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(key, JSON.stringify(mine))
  } catch {
    // Nothing to do: see above.
  }
}
