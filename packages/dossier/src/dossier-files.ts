/** The files of a dossier as bytes: from a disk, a test or a browser, the loader does not care. */

/** Path inside the dossier, with forward slashes (`series/camps.csv`), to the file's bytes. */
export type DossierFiles = ReadonlyMap<string, Uint8Array>

/** Where `thaw judge` keeps what it found. */
export const judgingFile = 'judging.json'
