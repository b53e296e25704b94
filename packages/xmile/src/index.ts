/** @thaw/xmile: XMILE text to the syntax tree, and back. */
export { parseExpression } from './expression/parse-expression.ts'
export type { OpenFile } from './joining/open-resource.ts'
export { parseXmile, type XmileOptions } from './parse-xmile.ts'
export { printExpression } from './printing/print-expression.ts'
export { printXmile } from './printing/print-xmile.ts'
