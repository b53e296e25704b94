/** @thaw/analysis */
export {}
