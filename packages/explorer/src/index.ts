/** @thaw/explorer: dossier and runs to what a person sees. */
export { historicalInputs, pageRequest } from './prepare/ensemble-wish.ts'
export { prepareAssumptionsFile } from './prepare/prepare-assumptions.ts'
export { prepareCauses } from './prepare/prepare-causes.ts'
export { prepareFront } from './prepare/prepare-front.ts'
export type { RunWorld } from './prepare/prepare-front.ts'
export type { DossierText } from './prepare/dossier-text.ts'
export type { Edition } from './prepare/edition.ts'
export { prepareWhatIfs } from './prepare/prepare-what-ifs.ts'
export { LAB_FILES, prepareLab } from './prepare/prepare-lab.ts'
export { stopPath, withChosen } from './ui/front/front-data.ts'
export { whatIfPath } from './ui/front/what-if-data.ts'
export type { WhatIfData } from './ui/front/what-if-data.ts'
export type { FrontData } from './ui/front/front-data.ts'
export type { DrawsFile, LabData } from './ui/lab/lab-data.ts'
export type { PageData } from './ui/page-data.ts'
export { claimsData } from './ui/rooms/claims/claims-data.ts'
export { shortName } from './ui/rooms/evidence.ts'
export { faqData } from './ui/rooms/questions/faq-data.ts'
export { modelData } from './ui/rooms/model/model-data.ts'
export { peopleData } from './ui/rooms/people/people-data.ts'
export { proseMarker } from './ui/rooms/prose-marker.ts'
export type { ProseMarker } from './ui/rooms/prose-marker.ts'
export { recordData } from './ui/rooms/record/record-data.ts'
export { panelCsv, seriesCsv, seriesPath } from './ui/rooms/sources/series-csv.ts'
export { sourcesData } from './ui/rooms/sources/sources-data.ts'
export { worksData } from './ui/rooms/sources/works-data.ts'
export { SOURCES_PATH, sourcePath, worksPath } from './ui/rooms/paths.ts'
export { renderPage } from './ui/render-page.ts'
export { rootOf } from './ui/shell/page-frame.ts'
export type {
  NavigationEntry,
  PageAlternate,
  PageLink,
  PageAssets,
  PageHead,
  SiteFrame,
  SiteLanguage,
  StructuredData,
} from './ui/shell/page-frame.ts'
export { checkMessages } from './words/check-messages.ts'
export type { CheckedMessages, MessageFault } from './words/check-messages.ts'
export { messagesFor, messagesScript } from './words/messages-script.ts'
export type { LiveKind } from './words/messages-script.ts'
export { interfaceMessages, shippedMessages } from './words/shipped-messages.ts'
export type { MessageKey } from './words/message-key.ts'
export { makeWords } from './words/words.ts'
export type { Messages, Words } from './words/words.ts'
