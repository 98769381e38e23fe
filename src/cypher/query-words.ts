/** The words of a graph that a query names: what may be misspelt without being wrong. */
import type { LabelExpression, PathPattern } from './ast.ts'
import { parseQuery } from './parse/query.ts'

/** Each sorted by where it stands first. `labelsOrTypes` stand where a query does not tell which. */
export interface QueryWords {
  readonly labels: ReadonlySet<string>
  readonly types: ReadonlySet<string>
  readonly labelsOrTypes: ReadonlySet<string>
  /** Properties of what a pattern matches; those of maps and times are left out. */
  readonly properties: ReadonlySet<string>
}

/** The words of a query. Throws: QUERY_SYNTAX, QUERY_READ_ONLY, QUERY_UNSUPPORTED. */
export function queryWords(text: string): QueryWords {
  const walk = new Walk()
  walk.visit(parseQuery(text))
  const { labels, types, labelsOrTypes, properties, elements, others, reads } = walk
  for (const [variable, property] of reads)
    if (elements.has(variable) && !others.has(variable)) properties.add(property)
  return { labels, types, labelsOrTypes, properties }
}

type Part = Readonly<Record<string, unknown>>

/** Goes through the tree by its shape: whatever holds a pattern, at any depth. */
class Walk {
  readonly labels = new Set<string>()
  readonly types = new Set<string>()
  readonly labelsOrTypes = new Set<string>()
  readonly properties = new Set<string>()
  /** Variables of patterns, and those that stand for something else too. */
  readonly elements = new Set<string>()
  readonly others = new Set<string>()
  readonly reads: [variable: string, property: string][] = []

  visit(part: unknown): void {
    if (Array.isArray(part)) {
      for (const item of part) this.visit(item)
    } else if (typeof part === 'object' && part !== null) {
      const tree = part as Part
      if ('nodes' in tree && 'relationships' in tree) this.#pattern(part as PathPattern)
      else this.#expression(tree)
      for (const inner of Object.values(tree)) this.visit(inner)
    }
  }

  #pattern({ nodes, relationships }: PathPattern): void {
    for (const { labels } of nodes) addNames(labels, this.labels)
    for (const { types } of relationships) addNames(types, this.types)
    for (const { variable, properties } of [...nodes, ...relationships]) {
      if (variable !== undefined) this.elements.add(variable.name)
      if (properties?.kind === 'map') for (const { key } of properties.entries) this.properties.add(key)
    }
  }

  #expression(tree: Part): void {
    const of = tree['of'] as Part | undefined
    const isRead = of?.['kind'] === 'variable'
    if (tree['kind'] === 'labels') addNames(tree['labels'] as LabelExpression, this.labelsOrTypes)
    else if (tree['kind'] === 'property' && isRead) this.reads.push([String(of['name']), String(tree['name'])])
    else if (tree['kind'] === 'map-projection' && isRead) {
      for (const item of tree['items'] as readonly Part[])
        if (item['kind'] === 'property') this.reads.push([String(of['name']), String(item['name'])])
    } else for (const name of ['alias', 'variable', 'accumulator']) this.#other(tree, name)
  }

  /** A variable that a clause or a loop names, as no pattern does. */
  #other(tree: Part, name: string): void {
    const variable = tree[name] as Part | undefined
    // Patterns of nodes and relationships have variables too, and are told by these.
    if (variable?.['kind'] === 'variable' && !('properties' in tree)) this.others.add(String(variable['name']))
  }
}

function addNames(expression: LabelExpression | undefined, names: Set<string>): void {
  if (expression === undefined || expression.kind === 'any') return
  if (expression.kind === 'label') names.add(expression.name)
  else if (expression.kind === 'not') addNames(expression.operand, names)
  else {
    addNames(expression.left, names)
    addNames(expression.right, names)
  }
}
