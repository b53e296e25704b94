/** Fetches a file of the page's own site when it is first wanted, and not again. */

/** The parsed JSON of an address; a fetch that failed is tried anew the next time. */
export function fetchOnce<File>(address: () => string): () => Promise<File> {
  let coming: Promise<File> | undefined
  return () => {
    coming ??= fetchJson<File>(address()).catch((reason: unknown) => {
      coming = undefined
      throw reason
    })
    return coming
  }
}

/** What is at the address was written by the same build. */
async function fetchJson<File>(address: string): Promise<File> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}`)
  return (await answer.json()) as File
}
