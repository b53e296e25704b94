/** The address of this page: its own query, or in a copy of the whole site a part of the hash. */
import type { PageAddress } from '../ui/page-address.ts'

/**
 * A page of a copy in one file carries its path in `data-copy`, and has its query in the hash
 * (`#lab/?v=1`): at a `file:` address nothing else may change without loading the file again.
 */
export function openPageAddress(): PageAddress {
  const path = document.documentElement.dataset['copy']
  return path === undefined ? ownAddress : hashAddress(path)
}

const ownAddress: PageAddress = {
  read: () => location.search,
  write: (query) => {
    const { pathname, search, hash } = location
    if (search !== query) history.replaceState(history.state, '', `${pathname}${query}${hash}`)
  },
}

function hashAddress(path: string): PageAddress {
  return {
    read: () => /\?[^#]*/.exec(location.hash)?.[0] ?? '',
    write: (query) => {
      history.replaceState(history.state, '', `#${path}${query}`)
    },
  }
}
