/** The address of this page: its own query, or in a copy of the whole site a part of the hash. */
import type { PageAddress } from '../ui/page-address.ts'

/** An address that can also be handed on to another page. */
export interface OwnAddress extends PageAddress {
  /** Lets a link lead to its page in the present state. */
  readonly handOn: (link: HTMLAnchorElement) => void
  /** Names an element of this page, so that whoever comes back finds it again. */
  readonly keepPlace: (id: string) => void
}

/**
 * A page of a copy in one file carries its path in `data-copy`, and has its query in the hash
 * (`#lab/?v=1`): at a `file:` address nothing else may change without loading the file again.
 */
export function openPageAddress(): OwnAddress {
  const path = document.documentElement.dataset['copy']
  return path === undefined ? ownAddress : hashAddress(path)
}

const ownAddress: OwnAddress = {
  read: () => location.search,
  write: (query) => {
    const { pathname, search, hash } = location
    if (search !== query) history.replaceState(history.state, '', `${pathname}${query}${hash}`)
  },
  handOn: (link) => {
    link.search = location.search
    link.hash = location.hash
  },
  keepPlace: (id) => {
    // Browsers refuse many changes of the address a second.
    if (location.hash !== `#${id}`) history.replaceState(history.state, '', `#${id}`)
  },
}

function hashAddress(path: string): OwnAddress {
  const read = (): string => /\?[^#]*/.exec(location.hash)?.[0] ?? ''
  return {
    read,
    write: (query) => {
      history.replaceState(history.state, '', `#${path}${query}`)
    },
    handOn: (link) => {
      const fragment = /^#[^#]*(#.*)$/.exec(location.hash)?.[1] ?? ''
      link.hash = `${link.hash.replace(/[?].*$/, '')}${read()}${fragment}`
    },
    keepPlace: (id) => {
      const hash = `#${path}${read()}#${id}`
      if (location.hash !== hash) history.replaceState(history.state, '', hash)
    },
  }
}
