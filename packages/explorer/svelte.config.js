/** Svelte's options for the editor and svelte-check; the builds read the same. */
export default { compilerOptions: { runes: true } }
