/** The sections of a file: equations, sketch (passed over), settings. Source: vensim.com, "ref_sketch_format". */
import type { Stretch } from '@thaw/syntax'

/** Where the equations and the settings stand; either may be empty. */
export interface Sections {
  readonly equations: Stretch
  readonly settings: Stretch
}

const sketchMark = /^\\{2,3}---\/\/\//m
/** The sign between `:L` and `<` is a control character that some programs drop. */
const settingsMark = /^:L\u007f?<%\^E!@.*$/m
const endOfSketch = /^\/\/\/---\\\\\\.*$/m

/** Finds the sections by the lines that Vensim puts between them. */
export function splitSections(text: string): Sections {
  const settings = settingsMark.exec(text) ?? endOfSketch.exec(text)
  const sketch = sketchMark.exec(text)
  const begin = text.startsWith('\ufeff') ? 1 : 0
  return {
    equations: {
      start: begin,
      end: Math.min(sketch?.index ?? text.length, settings?.index ?? text.length),
    },
    settings: {
      start: settings ? settings.index + settings[0].length : text.length,
      end: text.length,
    },
  }
}
