/** @thaw/explorer */
export {}
