/** The texts of a page, each with what it stands in. */
import { HTMLElement, NodeType } from 'node-html-parser'

/** A run of text. */
export interface FoundText {
  readonly text: string
  /** The element that holds it and all those around that one, the nearest first. */
  readonly around: readonly HTMLElement[]
}

/** All texts under an element that hold more than space. */
export function textsIn(root: HTMLElement): readonly FoundText[] {
  const found: FoundText[] = []
  const visit = (element: HTMLElement, outside: readonly HTMLElement[]): void => {
    const around = [element, ...outside]
    for (const child of element.childNodes) {
      if (child instanceof HTMLElement) visit(child, around)
      if (child.nodeType !== NodeType.TEXT_NODE) continue
      const text = child.text.replace(/\s+/g, ' ').trim()
      if (text !== '') found.push({ text, around })
    }
  }
  visit(root, ancestors(root))
  return found
}

/** Elements around one, the nearest first. */
export function ancestors(element: HTMLElement): readonly HTMLElement[] {
  // The document itself has no parent, whatever the types say.
  const { parentNode: outer }: { readonly parentNode: HTMLElement | null } = element
  return outer === null ? [] : [outer, ...ancestors(outer)]
}

/** The language that a text is said to be in. */
export function languageOf({ around }: FoundText): string {
  return (
    around.map((element) => element.getAttribute('lang')).find((tag) => tag !== undefined) ?? ''
  )
}
