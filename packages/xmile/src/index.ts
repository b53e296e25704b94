/** @thaw/xmile */
export {}
