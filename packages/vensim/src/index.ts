/** @thaw/vensim: Vensim text (.mdl) to the syntax tree. */
export { type DataSeries, type Dataset } from './external/dataset.ts'
export { parseDataText, readDataTable } from './external/parse-dataset.ts'
export { parseVensim, type VensimOptions } from './parse-vensim.ts'
