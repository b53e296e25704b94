/** Tells when something in a folder has changed. */
import { basename } from 'node:path'
import { watch } from 'chokidar'

/** A folder that is being watched. */
export interface FolderWatch {
  readonly close: () => Promise<void>
}

/** Programs write a file in several steps; what comes within this time is one change. */
const QUIET_MS = 80

/** Calls `changed` once for each burst of changes; hidden files do not count. */
export async function watchFolder(folder: string, changed: () => void): Promise<FolderWatch> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && basename(path).startsWith('.'),
  })
  const pending: { timer?: NodeJS.Timeout } = {}
  watcher.on('all', () => {
    clearTimeout(pending.timer)
    pending.timer = setTimeout(changed, QUIET_MS)
  })
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve)
  })
  return {
    close: async () => {
      clearTimeout(pending.timer)
      await watcher.close()
    },
  }
}
