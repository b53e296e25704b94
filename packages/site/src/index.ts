/** @thaw/site: a dossier to a static site, written to a folder or served from memory. */
export { publishingIssues } from './publishing-issues.ts'
export { createSiteServer } from './serve/site-server.ts'
export type { ServerOptions, SiteServer } from './serve/site-server.ts'
export { buildSite, openSiteBuilder } from './site-builder.ts'
export type { BuildOptions, SiteBuilder } from './site-builder.ts'
export type { SiteFiles } from './site-files.ts'
export { writeSite } from './write-site.ts'
export type { WrittenSite } from './write-site.ts'
