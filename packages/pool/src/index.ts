/** @thaw/pool */
export {}
