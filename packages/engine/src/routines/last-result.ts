/** Work that need not be done twice in a row. */

/** The same function; asked again with the same numbers and things, it gives its last result. */
export function lastResult<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | undefined
  return (...given) => {
    const isSame =
      last?.given.length === given.length &&
      given.every((value, index) => Object.is(value, last?.given[index]))
    if (last === undefined || !isSame) last = { given, result: compute(...given) }
    return last.result
  }
}
