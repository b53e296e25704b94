/** @thaw/testkit */
export {}
