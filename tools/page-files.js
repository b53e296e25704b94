/** Which files of a published site a page loads, found by following names from its HTML. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A file that another file names: scripts, styles and fonts, by their hashed names. */
const NAMED = /[\w./-]+\.(?:js|css|woff2)/g

/**
 * What a page names for later or for others: the laboratory's files, the worker that keeps the whole
 * site, the script that other sites embed a chart with, and the drawer, which is fetched when a chip is
 * pressed and weighed by itself.
 */
const LATER = /\sdata-next="[^"]*"|\b(?:sw|embed|open-card-[\w-]+)\.js\b/g

/**
 * Paths of everything that the page names, and that those files name, with the page itself.
 * Scripts of workers and scripts that a script loads later are among them; what is fetched ahead for
 * another page, or kept for use without network, is not.
 *
 * @param {string} site folder of the site
 * @param {string} page path of an HTML file in it
 * @returns {readonly string[]}
 */
export function pageFiles(site, page) {
  const found = new Set([join(site, page)])
  for (const file of found) {
    if (!/\.(html|js|css)$/.test(file)) continue
    const text = readFileSync(file, 'utf8').replace(LATER, '')
    for (const [name] of text.matchAll(NAMED)) {
      const target = placeOf(site, file, name)
      if (target !== undefined) found.add(target)
    }
  }
  return [...found]
}

/**
 * The file behind a name: relative to the file that names it, or, in a script, to the site's root.
 *
 * @param {string} site
 * @param {string} from
 * @param {string} name
 */
function placeOf(site, from, name) {
  const places = [join(dirname(from), name), join(site, name), join(site, 'assets', basename(name))]
  return places.find((place) => place.startsWith(site) && existsSync(place))
}
