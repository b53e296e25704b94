/** Stands for a library that reads spreadsheets, which no model of the bench has. */
// eslint-disable-next-line no-restricted-syntax -- the generator imports the default
export default {
  /** Called when the generator is loaded; there is nothing to read. */
  set_fs: () => undefined,
}
