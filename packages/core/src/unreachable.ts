/** Marks the end of an exhaustive switch; reaching it is a bug of ours, never of the input. */
export function unreachable(value: never): never {
  throw new InvariantError(`unexpected ${JSON.stringify(value)}`)
}

/** A bug: something this code promised itself does not hold. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}
