/** Does a thing when it is first asked for, and gives the same answer from then on. */
export function once<Answer>(make: () => Answer): () => Answer {
  const made: { answer?: { readonly value: Answer } } = {}
  return () => (made.answer ??= { value: make() }).value
}
