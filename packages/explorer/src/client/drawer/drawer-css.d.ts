/** A style sheet as a text, as Vite hands it on. Source: vite.dev/guide/features, "CSS". */
declare module '*.css?inline' {
  const text: string
  // eslint-disable-next-line no-restricted-syntax -- Vite gives it no name.
  export default text
}
