/** Last parts of addresses that are made from names, which need not differ. */

/** The wanted slug, or the first of `-2`, `-3` … that is free; it is taken from then on. */
export function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted
  for (let k = 2; taken.has(slug); k += 1) slug = `${wanted}-${String(k)}`
  taken.add(slug)
  return slug
}
