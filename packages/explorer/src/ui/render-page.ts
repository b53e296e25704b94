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
import { wordsContext } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import ClaimsPage from './reading/claims-page.svelte'
import FaqPage from './reading/faq-page.svelte'
import ModelPage from './reading/model-page.svelte'
import PeoplePage from './reading/people-page.svelte'
import RecordPage from './reading/record-page.svelte'
import SourcesPage from './reading/sources-page.svelte'
import TextPage from './reading/text-page.svelte'
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
  return renderDocument(head, frame, bodyOf(page, rootOf(head.path), frame.words))
}

function bodyOf(page: PageData, root: string, words: Words): DocumentBody {
  switch (page.kind) {
    case 'front':
      return live(FrontPage, 'front', { data: page, root }, words)
    case 'lab':
      return live(LabPage, 'lab', { data: page, root }, words)
    case 'what-if':
      return reading(WhatIfPage, { data: page, root }, words)
    case 'record':
      return reading(RecordPage, { data: page.data, root }, words)
    case 'people':
      return reading(PeoplePage, { data: page.data, root }, words)
    case 'claims':
      return reading(ClaimsPage, { data: page.data, root }, words)
    case 'model':
      return reading(ModelPage, { data: page.data, root }, words)
    case 'faq':
      return reading(FaqPage, { data: page.data, root }, words)
    case 'sources':
      return reading(SourcesPage, { data: page.data, root }, words)
    case 'embed':
      return bare(EmbedLink, { title: page.title, root }, words)
    case 'access':
      return reading(AccessPage, {}, words)
    case 'text':
      return reading(TextPage, { html: page.html }, words)
    default:
      return unreachable(page)
  }
}

function reading<Props extends Record<string, unknown>>(
  page: Component<Props>,
  props: Props,
  words: Words,
): DocumentBody {
  return { html: renderOne(page, props, words), script: 'reading', liveData: undefined }
}

/** A page without anything around it; its script puts its own content in the place of this one. */
function bare<Props extends Record<string, unknown>>(
  page: Component<Props>,
  props: Props,
  words: Words,
): DocumentBody {
  return { html: renderOne(page, props, words), script: 'embed', liveData: undefined }
}

/** A page that its script brings to life again from the same props. */
function live<Props extends Record<string, unknown>>(
  page: Component<Props>,
  script: 'front' | 'lab',
  props: Props,
  words: Words,
): DocumentBody {
  return { html: renderOne(page, props, words), script, liveData: props }
}

function renderOne<Props extends Record<string, unknown>>(
  page: Component<Props>,
  props: Props,
  words: Words,
): string {
  // The overloads of `render` cannot see through a generic component; props are checked by the callers.
  return render(page as Component<Record<string, unknown>>, { props, context: wordsContext(words) })
    .body
}
