/** What files that Vensim itself exported say of their method of integration. */
import type { SimSpecsNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { childNamed, contentOf, type MarkupElement } from '../markup/markup.ts'

/**
 * The specs as the exported model runs.
 *
 * Vensim's export writes `method="RK4"` whatever the model does, so that Euler is taken, with a
 * warning (XM237). Source: test-models, five exports by "Ventana Systems, Inc." whose records and
 * whose .mdl (settings line 15, first number 0) are Euler. Files of the converter xmutil, which
 * names itself in the header, say what is.
 */
export function correctMethod(
  specs: SimSpecsNode | undefined,
  root: MarkupElement,
  report: Report,
): SimSpecsNode | undefined {
  if (specs?.method !== 'rk4' || !isVensimExport(root)) return specs
  report(issue('XM237', specs.span))
  return { ...specs, method: 'euler' }
}

/** Whether Vensim itself wrote the file, by its header. */
export function isVensimExport(root: MarkupElement): boolean {
  const header = childNamed(root, 'header')
  const [vendor, product] = ['vendor', 'product'].map((tag) => {
    const child = header && childNamed(header, tag)
    return child === undefined ? '' : contentOf(child).text.trim().toLowerCase()
  })
  return vendor?.startsWith('ventana systems') === true && product === 'vensim'
}
