/** Hands a file to the browser, which asks or saves as it is set. */

/** Saves text or bytes under a name; works from a file as well as from a host. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the bytes once the click is through.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 1000)
}
