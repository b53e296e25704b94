/** Dates of a dossier for machines. Source: ISO 8601, which schema.org asks for. */

/** A year, month or day that is written without a sign of doubt; undefined for anything else. */
export function machineDate(text: string): string | undefined {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? text : undefined
}
