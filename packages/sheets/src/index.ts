/** @thaw/sheets: files of tables to workbooks. */
export { readWorkbook } from './read-workbook.ts'
