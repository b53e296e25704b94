/** Finds what a source file imports and which names of its surroundings it uses. */
import ts from 'typescript'

export interface FoundImport {
  readonly specifier: string
  readonly line: number
}

export interface FoundUse {
  /** As in `Date.now` or `document`. */
  readonly name: string
  readonly line: number
}

export interface FileUses {
  readonly imports: readonly FoundImport[]
  readonly uses: readonly FoundUse[]
}

/**
 * Reads a TypeScript file, or the scripts of a Svelte file.
 *
 * A use is a free name or `object.property` path whose first part is in `watched` and which the file
 * does not declare itself; names in types do not count, since they leave nothing at run time.
 */
export function readFileUses(text: string, path: string, watched: ReadonlySet<string>): FileUses {
  const script = path.endsWith('.svelte') ? scriptsOf(text) : text
  const source = ts.createSourceFile(path, script, ts.ScriptTarget.ES2022, true)
  const imports: FoundImport[] = []
  const uses: FoundUse[] = []
  const declared = new Set<string>()
  const lineOf = (node: ts.Node): number =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  const visit = (node: ts.Node, isInType = false): void => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) imports.push({ specifier, line: lineOf(node) })
    const isType = isInType || ts.isTypeNode(node)
    const own = isType ? undefined : declaredName(node)
    if (own !== undefined) declared.add(own)
    const name = isType ? undefined : watchedName(node, watched)
    if (name !== undefined) uses.push({ name, line: lineOf(node) })
    ts.forEachChild(node, (child) => {
      visit(child, isType)
    })
  }
  visit(source)
  return {
    imports,
    uses: uses.filter((use) => !declared.has(use.name.split('.')[0] ?? '')),
  }
}

/** The scripts of a component, with everything else blanked, so that lines keep their number. */
function scriptsOf(text: string): string {
  const kept = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => {
    const start = match.index + match[0].indexOf('>') + 1
    return { start, end: start + (match[1] ?? '').length }
  })
  return text.replace(/[^\n]/g, (character, offset: number) =>
    kept.some(({ start, end }) => offset >= start && offset < end) ? character : ' ',
  )
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : undefined
  }
  return undefined
}

function declaredName(node: ts.Node): string | undefined {
  const isDeclaration =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node)
  return isDeclaration && node.name && ts.isIdentifier(node.name) ? node.name.text : undefined
}

function watchedName(node: ts.Node, watched: ReadonlySet<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    if (node.expression.text === 'globalThis')
      return watched.has(node.name.text) ? node.name.text : undefined
    const path = `${node.expression.text}.${node.name.text}`
    return watched.has(path) ? path : undefined
  }
  if (!ts.isIdentifier(node) || !watched.has(node.text)) return undefined
  const { parent } = node
  const isNameOnly =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  return isNameOnly ? undefined : node.text
}
