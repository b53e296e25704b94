/** What a reader's first visit may weigh, in kilobytes after brotli; measured on the published site. */
import { fileURLToPath } from 'node:url'
import { pageFiles } from './tools/page-files.js'

const site = fileURLToPath(new URL('.thaw/site', import.meta.url))

/**
 * @param {string} page
 * @param {RegExp} kind
 */
const filesOf = (page, kind) => pageFiles(site, page).filter((path) => kind.test(path))

export default [
  { name: 'script of the front page', path: filesOf('index.html', /\.js$/), limit: '60 kB' },
  {
    name: 'script of the laboratory, with its workers',
    path: filesOf('lab/index.html', /\.js$/),
    limit: '150 kB',
  },
  {
    name: 'the engine: emitter, routines and quantiles in their worker',
    path: [`${site}/assets/worker-*.js`],
    limit: '40 kB',
  },
  {
    name: 'text and style of the front page',
    path: filesOf('index.html', /\.(html|css)$/),
    limit: '20 kB',
  },
  {
    name: 'text of the judgement, with a picture for each series',
    path: `${site}/model/judged/index.html`,
    limit: '30 kB',
  },
  {
    name: 'script of the front page in Russian',
    path: filesOf('ru/index.html', /\.js$/),
    limit: '60 kB',
  },
  {
    name: 'text and style of the front page in Russian',
    path: filesOf('ru/index.html', /\.(html|css)$/),
    limit: '20 kB',
  },
  {
    name: 'fonts of a page in Latin script',
    path: filesOf('index.html', /^(?!.*cyrillic).*\.woff2$/),
    limit: '60 kB',
    brotli: false,
  },
  {
    name: 'the drawer, fetched when a chip is first pressed',
    path: [`${site}/assets/open-card-*.js`, `${site}/assets/fetch-card-*.js`],
    limit: '4 kB',
  },
  {
    name: 'what keeps the site for use without network',
    path: [`${site}/sw.js`],
    // Its list names each of some 2,400 files with a hash that nothing can shorten.
    limit: '40 kB',
  },
  {
    name: 'the whole site in one file',
    path: fileURLToPath(new URL('.thaw/copy.html', import.meta.url)),
    limit: '3 MB',
    brotli: false,
  },
]
