/** @thaw/vensim: Vensim text (.mdl) to the syntax tree. */
export { parseDataText, readDataTable, type DataSeries, type Dataset } from './external/dataset.ts'
export type { OpenWorkbook } from './external/open-table.ts'
export { parseVensim, type VensimOptions } from './parse-vensim.ts'
