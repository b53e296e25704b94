/** @thaw/syntax: what a model file says, whatever language it is written in. */
export * from './build.ts'
export * from './canonical-name.ts'
export * from './document.ts'
export * from './expression.ts'
export * from './map-parts.ts'
export * from './token-cursor.ts'
export * from './typographic-signs.ts'
