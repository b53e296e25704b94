/** @thaw/site */
export {}
