/** @thaw/dossier */
export {}
