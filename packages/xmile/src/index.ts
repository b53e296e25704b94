/** @thaw/xmile: XMILE text to the syntax tree, and back. */
export { parseExpression } from './expression/parse-expression.ts'
export { parseXmile } from './parse-xmile.ts'
