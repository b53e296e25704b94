/** Where a served site has the script that shows faults, from the site's root. */
export const OVERLAY_PATH = '__thaw/overlay.js'

/** Where that script hears of changes: beside it. */
export const EVENTS_PATH = '__thaw/events'
