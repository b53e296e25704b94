/** What the tests call of the edtf library, which ships no types. */
declare module 'edtf' {
  /** Throws on text that is not EDTF of the given level. */
  export function parse(text: string, options?: { readonly level?: 0 | 1 | 2 }): unknown
}
