/** The editions of a site: one a language of the dossier, the first at its root. */
import { hashText, unreachable, type Checked, type Issue } from '@thaw/core'
import { localiseDossier, type Dossier, type Translation } from '@thaw/dossier'
import {
  checkMessages,
  interfaceMessages,
  makeWords,
  messagesFor,
  messagesScript,
  proseMarker,
  type Edition,
  type LiveKind,
  type MessageFault,
  type Messages,
  type ProseMarker,
  type SiteLanguage,
} from '@thaw/explorer'
import { makeIssue } from './make-issue.ts'
import { bytesOf } from './site-files.ts'
import type { SiteFiles } from './site-files.ts'

/** An edition with its name and the scripts that hold its messages. */
export interface SiteEdition extends Edition, SiteLanguage {
  /** Paths of the scripts, by the kind of page that loads them. */
  readonly scripts: Readonly<Record<LiveKind, string>>
  readonly files: SiteFiles
  /** What links the prose of its pages. */
  readonly prose: ProseMarker
}

/**
 * The editions in the author's order; a dossier that names no language is in English.
 *
 * Issues: SI020, SI021, SI022 for messages that a dossier brings and that cannot be used, SI023
 * where some stay English.
 */
export function siteEditions(dossier: Dossier): Checked<readonly SiteEdition[]> {
  const { languages } = dossier.manifest
  const made = (languages.length === 0 ? ['en'] : languages).map((language, place) =>
    editionOf(dossier, language, place === 0 ? '' : `${language}/`),
  )
  return {
    value: made.map((one) => one.value),
    issues: made.flatMap((one) => one.issues),
  }
}

/** What is wrong with the interface that a dossier brings for its languages; issues as of `siteEditions`. */
export function interfaceIssues(dossier: Dossier): readonly Issue[] {
  return siteEditions(dossier).issues
}

function editionOf(dossier: Dossier, language: string, home: string): Checked<SiteEdition> {
  const translation = dossier.translations.get(language)
  const { value: messages, issues } = messagesOf(language, translation)
  // In the name, so that a page knows another interface, though it loads only a part of it.
  const hash = hashText(JSON.stringify(messages)).slice(0, 8)
  const pathOf = (kind: LiveKind): string => `assets/messages-${kind}-${language}-${hash}.js`
  const scripts = { front: pathOf('front'), lab: pathOf('lab'), reading: pathOf('reading') }
  const textOf = (kind: LiveKind): Uint8Array =>
    bytesOf(messagesScript(messagesFor(kind, messages)))
  const localised = localiseDossier(dossier, language)
  const value = {
    dossier: localised,
    prose: proseMarker(localised, dossier),
    words: makeWords(language, messages),
    language,
    name: translation?.name ?? nameOf(language),
    home,
    scripts,
    files: new Map([
      [scripts.front, textOf('front')],
      [scripts.lab, textOf('lab')],
      [scripts.reading, textOf('reading')],
    ]),
  }
  return { value, issues }
}

/** The interface of a language with what the dossier brings for it, as far as that can be used. */
function messagesOf(language: string, translation: Translation | undefined): Checked<Messages> {
  const { usable, faults, english } = checkMessages(language, translation?.interface ?? {})
  const file = `strings/${language}.json`
  const [first] = english
  const messages = interfaceMessages(language, usable)
  const all = Object.keys(messages).length
  const partly =
    first === undefined
      ? []
      : [makeIssue('SI023', undefined, { language, count: english.length, all, first })]
  return { value: messages, issues: [...faults.map((fault) => faultIssue(fault, file)), ...partly] }
}

function faultIssue(fault: MessageFault, file: string): Issue {
  const { key } = fault
  switch (fault.kind) {
    case 'unknown': {
      const hint = fault.nearest === undefined ? '' : ` Did you mean "${fault.nearest}"?`
      return makeIssue('SI020', undefined, { key, file, hint })
    }
    case 'syntax':
      return makeIssue('SI021', undefined, { key, file, reason: fault.reason })
    case 'values': {
      const listed = (words: string, names: readonly string[]): readonly string[] =>
        names.length === 0 ? [] : [`${words} ${names.map((name) => `"${name}"`).join(', ')}`]
      const parts = [...listed('it lacks', fault.missing), ...listed('it adds', fault.unknown)]
      return makeIssue('SI022', undefined, { key, file, difference: parts.join(' and ') })
    }
    default:
      return unreachable(fault)
  }
}

/** A language's name for itself, with the capital that a list of names wants. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
