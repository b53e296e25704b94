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
}
