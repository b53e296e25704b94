/** @thaw/convert: a checked model as the tree of an XMILE file. */
export { toXmile } from './to-xmile.ts'
