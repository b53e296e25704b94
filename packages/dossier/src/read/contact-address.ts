/** Where readers may write to the authors: a mail address, or a page. */

/** What is wanted, in words. */
export const CONTACT_ADDRESS = 'a mail address such as ann@example.org, or an https address'

/** What a link to it has: `mailto:ann@example.org` or the page's address; undefined for anything else. */
export function contactAddress(written: string): string | undefined {
  const mail = written.replace(/^mailto:/i, '')
  // Only what is a plain address: no names, no fields that a mail program would fill in.
  if (/^[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(mail)) return `mailto:${mail}`
  if (!URL.canParse(written)) return undefined
  const { protocol, hostname, username, href } = new URL(written)
  return protocol === 'https:' && hostname !== '' && username === '' ? href : undefined
}
