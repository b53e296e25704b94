/** @thaw/cli */
export {}
