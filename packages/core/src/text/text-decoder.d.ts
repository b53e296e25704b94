/** What Node, workers and pages have alike, and the language's own library does not declare. */
declare class TextDecoder {
  constructor(encoding: string, options?: { readonly fatal: boolean })
  decode(bytes: Uint8Array): string
}
