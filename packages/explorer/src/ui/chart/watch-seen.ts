/** Tells whether an element is on the screen, so that what nobody sees need not move. */
import type { Attachment } from 'svelte/attachments'

/** An attachment that reports whether its element is on the screen, at first and at each change. */
export function watchSeen(report: (isSeen: boolean) => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver((entries) => {
      const newest = entries.at(-1)
      if (newest !== undefined) report(newest.isIntersecting)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }
}
