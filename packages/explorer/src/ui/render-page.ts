/** The data of a page to its HTML document: the one entry that the site calls. */
import { unreachable } from '@thaw/core'
import type { Component } from 'svelte'
import { render } from 'svelte/server'
import AccessPage from './access/access-page.svelte'
import EmbedLink from './embed/embed-link.svelte'
import FrontPage from './front/front-page.svelte'
import WhatIfPage from './front/what-if-page.svelte'
import LabPage from './lab/lab-page.svelte'
import type { PageData } from './page-data.ts'
import { placesContext } from './places.ts'
import type { PagePlace } from './places.ts'
import { roomComponents } from './rooms/room-components.ts'
import type { RoomPage } from './rooms/room-page.ts'
import { scriptOfRoom } from './rooms/room-scripts.ts'
import { proseContext } from './use-prose.ts'
import { wordsContext } from '../words/use-words.ts'
import { rootOf } from './shell/page-frame.ts'
import type { PageHead, SiteFrame } from './shell/page-frame.ts'
import { renderDocument } from './shell/render-document.ts'
import type { DocumentBody } from './shell/render-document.ts'

/**
 * Renders one page to a complete HTML document that reads in full without script.
 *
 * Every address in it is relative; every text of the dossier is escaped.
 */
export function renderPage(page: PageData, head: PageHead, frame: SiteFrame): string {
  const place = { root: rootOf(head.path), home: frame.home }
  return renderDocument(head, frame, bodyOf(page, place, frame))
}

function bodyOf(page: PageData, place: PagePlace, frame: SiteFrame): DocumentBody {
  const { root } = place
  const html = htmlIn(place, frame)
  if (isRoom(page)) {
    return {
      ...reading(html(roomComponents[page.kind], { data: page.data })),
      room: scriptOfRoom[page.kind],
    }
  }
  switch (page.kind) {
    case 'front':
      return live(html(FrontPage, { data: page, root }), 'front', { data: page, ...place })
    case 'lab':
      return live(html(LabPage, { data: page, root }), 'lab', { data: page, ...place })
    case 'what-if':
      return reading(html(WhatIfPage, { data: page, root }))
    case 'embed':
      // Without anything around it; its script puts its own content in the place of this one.
      return { html: html(EmbedLink, { title: page.title }), script: 'embed', liveData: undefined }
    case 'access':
      return reading(html(AccessPage, {}))
    default:
      return unreachable(page)
  }
}

function isRoom(page: PageData): page is RoomPage {
  return page.kind in roomComponents
}

function reading(html: string): DocumentBody {
  return { html, script: 'reading', liveData: undefined }
}

/** A page that its script brings to life again from the same props. */
function live(html: string, script: 'front' | 'lab', liveData: unknown): DocumentBody {
  return { html, script, liveData }
}

/** Renders components with what all of them may ask for: words, the way to other pages, marked prose. */
function htmlIn(place: PagePlace, { words, prose }: SiteFrame) {
  const context = new Map<string, unknown>([
    ...wordsContext(words),
    placesContext(place),
    proseContext(prose),
  ])
  return <Props extends Record<string, unknown>>(page: Component<Props>, props: Props): string =>
    // The overloads of `render` cannot see through a generic component; props are checked by the callers.
    render(page as Component<Record<string, unknown>>, { props, context }).body
}
