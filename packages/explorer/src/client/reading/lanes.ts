/** The record page: lanes with one event opened under them, or the whole list. */
import { targetOf } from './open-target.ts'

/** Wires the switch between lanes and list, and opens the event that is chosen in the lanes. */
export function startLanes(): void {
  const list = document.getElementById('events')
  const picture = document.querySelector('.lanes')
  const views = [...document.querySelectorAll<HTMLInputElement>('input[name="view"]')]
  if (list === null || picture === null || views.length === 0) return
  const articles = [...list.querySelectorAll<HTMLElement>('article')]

  const show = (view: string): void => {
    document.documentElement.dataset['view'] = view
    for (const radio of views) radio.checked = radio.value === view
  }
  const choose = (id: string): void => {
    for (const article of articles) article.classList.toggle('is-chosen', article.id === id)
    for (const link of picture.querySelectorAll('a')) {
      link.classList.toggle('is-chosen', link.getAttribute('href') === `#${id}`)
    }
  }
  const follow = (): void => {
    const target = targetOf(location.hash)
    if (target === null) return
    if (articles.includes(target)) {
      choose(target.id)
      show('lanes')
      document.documentElement.dataset['chosen'] = 'true'
      target.scrollIntoView({ block: 'nearest' })
    } else {
      show('list')
    }
  }

  for (const radio of views)
    radio.addEventListener('change', () => {
      show(radio.value)
    })
  document.getElementById('find')?.addEventListener('input', () => {
    show('list')
  })
  document.getElementById('lane-filter')?.addEventListener('change', () => {
    show('list')
  })
  addEventListener('hashchange', follow)
  show('lanes')
  const first =
    articles.find((article) => article.id === list.dataset['clock']) ??
    articles.find((article) => article.matches('.five')) ??
    articles[0]
  if (first !== undefined) choose(first.id)
  follow()
}
