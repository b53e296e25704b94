/** Written by tools/generate-messages.ts from packages/site/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'SI001'
  | 'SI002'
  | 'SI003'
  | 'SI004'
  | 'SI005'
  | 'SI006'
  | 'SI007'
  | 'SI008'
  | 'SI009'
  | 'SI010'
  | 'SI020'
  | 'SI021'
  | 'SI022'
  | 'SI023'

export const messages: MessageCatalogue<Code> = {
  SI001: {
    severity: 'error',
    title: "The page's scripts are not built",
    template: "The scripts and styles of the pages were not found at %folder%.",
    cure: "Run npm run build in the folder of Thaw.",
  },
  SI002: {
    severity: 'warning',
    title: "A model that cannot be run",
    template: "The model of this dossier has errors, so the pages that run it are left out: %pages%.",
    cure: "Mend the errors of the model file; the pages come back by themselves.",
  },
  SI003: {
    severity: 'warning',
    title: "No front question",
    template: "The dossier names no lever and chart for its front page, so the site opens with %page%.",
    cure: "Add front: with lever, chart and question to dossier.yaml.",
  },
  SI004: {
    severity: 'error',
    title: "A folder that holds other files",
    template: "The folder %folder% is not empty and was not made by Thaw, so nothing was written.",
    cure: "Name an empty folder or a new one with --out, or empty this one yourself.",
  },
  SI005: {
    severity: 'error',
    title: "A folder that cannot be written",
    template: "The site could not be written to %folder%: %reason%.",
    cure: "Check the folder's permissions and the free space, then publish again.",
  },
  SI006: {
    severity: 'error',
    title: "A port in use",
    template: "Port %port% of %host% is in use by another program.",
    cure: "Open http://%host%:%port%/ to see who answers there, or choose another port: --port %other%.",
  },
  SI007: {
    severity: 'error',
    title: "An address that cannot be served",
    template: "The site cannot be served at %host%, port %port%: %reason%.",
    cure: "Leave out --host, and choose a port between 1024 and 65535: --port 4321.",
  },
  SI008: {
    severity: 'warning',
    title: "Values that are not finite",
    template: "In %draws% of %all% draws \"%variable%\" stops being a finite number at %time%; those draws are left out of that moment.",
    cure: "Look at the equation of \"%variable%\" for a division or a growth without limit, or narrow the parameters that drive it.",
  },
  SI009: {
    severity: 'error',
    title: "A copy that is too large",
    template: "The copy in one file would have %size% MB even without its tables, and %limit% MB is the most that it may have.",
    cure: "Publish the site to a folder instead: leave out --single-file.",
  },
  SI010: {
    severity: 'error',
    title: "A file that cannot be written",
    template: "The copy could not be written to %file%: %reason%.",
    cure: "Give --out the name of a file in a folder that exists, such as --out copy.html.",
  },
  SI020: {
    severity: 'warning',
    title: "A message that no page says",
    template: "%file% has a message \"%key%\" in its interface, but no page says anything by that key.%hint%",
    cure: "Write the key as it is in packages/explorer/src/strings/en, or leave the message out.",
  },
  SI021: {
    severity: 'warning',
    title: "A message that cannot be read",
    template: "The message \"%key%\" in %file% is no ICU message: %reason%. The page says it as if it were not there.",
    cure: "Close every brace and tag, give every choice an other, and write a plain brace as '{'.",
  },
  SI022: {
    severity: 'warning',
    title: "A message with other values",
    template: "The message \"%key%\" in %file% names other values than the English one: %difference%. The page says it as if it were not there.",
    cure: "Use exactly the names of the English message; what stands around them is free.",
  },
  SI023: {
    severity: 'warning',
    title: "An interface that is partly English",
    template: "In the language \"%language%\" %count% of %all% messages of the interface stay English, the first of them \"%first%\".",
    cure: "Add the messages to interface in strings/%language%.json; their keys and English texts are in packages/explorer/src/strings/en.",
  },
}
