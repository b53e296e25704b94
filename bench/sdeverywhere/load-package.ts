/** Packages that only the comparison needs. */

/** The package; undefined where it is not installed. */
export async function loadPackage<Package>(name: string): Promise<Package | undefined> {
  try {
    return (await import(`@sdeverywhere/${name}`)) as Package
  } catch (reason) {
    if ((reason as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw reason
  }
}
