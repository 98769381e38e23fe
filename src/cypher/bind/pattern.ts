/** Binds patterns: gives each node, relationship and path its slot, and turns what is written inside them into conditions. */
import type { Expression, NodePattern, PathPattern, RelationshipPattern, Variable } from '../ast.ts'
import type { Place } from '../failure.ts'
import { listType, mayBe, nodeType, pathType, relationshipType } from '../values/static-type.ts'
import type { StaticType } from '../values/static-type.ts'
import type { Binder } from './binder.ts'
import type { Binding, BoundExpression, BoundMatch, BoundPath, BoundRelationship, Scope } from './bound.ts'
import { bindCondition, bindValue } from './expression.ts'

/** Patterns and their condition, as they stand in MATCH, in a pattern comprehension or alone as a condition. */
export interface PatternInput {
  readonly patterns: readonly PathPattern[]
  readonly where: Expression | undefined
  /** False where a pattern may only name variables that are there already. */
  readonly mayDeclare: boolean
}

/** The bound match and the scope after it. */
export interface PatternResult {
  readonly match: BoundMatch
  readonly scope: Scope
}

/** Binds the patterns of one MATCH together, so that no relationship is matched twice among them. */
export function bindPatterns(binder: Binder, scope: Scope, input: PatternInput): PatternResult {
  const patterns = new PatternBinder(binder, scope, input.mayDeclare)
  for (const path of input.patterns) patterns.declare(path)
  return { match: patterns.finish(input.where), scope: patterns.scope }
}

/** A relationship whose slot is given and whose conditions are still to be bound. */
interface Pending {
  readonly slot: number
  readonly path: PathPattern
  readonly relationship: RelationshipPattern
  readonly from: number
  readonly to: number
}

class PatternBinder {
  readonly #binder: Binder
  readonly #outer: Scope
  readonly #mayDeclare: boolean
  readonly scope: Map<string, Binding>
  readonly #own = new Set<number>()
  readonly #nodes = new Map<number, NodePattern[]>()
  readonly #named = new Set<string>()
  readonly #pending: Pending[] = []
  readonly #paths: BoundPath[] = []

  constructor(binder: Binder, scope: Scope, mayDeclare: boolean) {
    this.#binder = binder
    this.#outer = scope
    this.#mayDeclare = mayDeclare
    this.scope = new Map(scope)
  }

  /** Gives slots to all that a path names or leaves unnamed. */
  declare(path: PathPattern): void {
    const nodes = path.nodes.map((node) => this.#declareNode(node))
    const relationships = path.relationships.map((relationship, index) => {
      const slot = this.#declareRelationship(relationship)
      this.#pending.push({ slot, path, relationship, from: nodes[index] ?? 0, to: nodes[index + 1] ?? 0 })
      return slot
    })
    if (path.variable === undefined) return
    if (this.scope.has(path.variable.name)) throw this.#taken(path.variable)
    this.#paths.push({ slot: this.#newVariable(path.variable, pathType), nodes, relationships })
  }

  #declareNode(node: NodePattern): number {
    const slot = this.#slotOf(node.variable, nodeType)
    const known = this.#nodes.get(slot)
    if (known === undefined) this.#nodes.set(slot, [node])
    else known.push(node)
    return slot
  }

  #declareRelationship(relationship: RelationshipPattern): number {
    const { variable, range } = relationship
    if (variable !== undefined) {
      if (this.#named.has(variable.name)) {
        const hint = 'Give the second one a name of its own: a relationship is matched once in a MATCH.'
        throw this.#binder.fail(`Relationship ${variable.name} stands twice in one pattern`, hint, variable.at)
      }
      this.#named.add(variable.name)
    }
    return this.#slotOf(variable, range === undefined ? relationshipType : listType(relationshipType))
  }

  #slotOf(variable: Variable | undefined, type: StaticType): number {
    const known = variable === undefined ? undefined : this.scope.get(variable.name)
    if (variable === undefined) return this.#newSlot()
    if (known === undefined) return this.#newVariable(variable, type)
    const fits =
      type.kind === 'list' ? known.type.kind === 'list' || known.type.kind === 'any' : mayBe(known.type, [type.kind])
    if (fits) {
      this.#binder.use(known.slot)
      return known.slot
    }
    const hint = 'Use another name here.'
    const message = `Variable ${variable.name} is a ${known.type.kind} already and cannot be a ${type.kind} too`
    throw this.#binder.fail(message, hint, variable.at)
  }

  #newVariable(variable: Variable, type: StaticType): number {
    if (!this.#mayDeclare) this.#binder.lookUp(this.#outer, variable)
    const slot = this.#newSlot()
    this.scope.set(variable.name, { slot, type })
    return slot
  }

  #newSlot(): number {
    const slot = this.#binder.newSlot()
    this.#own.add(slot)
    return slot
  }

  #taken(variable: Variable): Error {
    return this.#binder.fail(
      `Variable ${variable.name} is defined already`,
      'Use another name for the path.',
      variable.at,
    )
  }

  /** Binds the properties and conditions, now that every name is known. */
  finish(where: Expression | undefined): BoundMatch {
    const predicates: BoundExpression[] = []
    for (const [slot, patterns] of this.#nodes) {
      for (const node of patterns) this.#nodeConditions(slot, node, predicates)
    }
    const relationships = this.#pending.map((pending) => this.#relationship(pending, predicates))
    if (where !== undefined) this.#split(where, predicates)
    const nodes = [...this.#nodes].map(([slot, patterns]) => ({
      slot,
      labels: patterns.flatMap(({ labels }) => (labels === undefined ? [] : [labels])),
    }))
    return { kind: 'match', optional: false, nodes, relationships, paths: this.#paths, predicates, own: this.#own }
  }

  #nodeConditions(slot: number, node: NodePattern, predicates: BoundExpression[]): void {
    for (const { key, value } of this.#entries(node.properties)) {
      predicates.push(this.#propertyEquals(slot, key, value, node.at))
    }
    if (node.where !== undefined) this.#split(node.where, predicates)
  }

  #relationship({ slot, path, relationship, from, to }: Pending, predicates: BoundExpression[]): BoundRelationship {
    const { direction, types, range, at } = relationship
    if (path.shortest !== undefined && range !== undefined && range.min > 1) {
      const hint = 'Leave the lower bound out, and filter by length(p).'
      throw this.#binder.fail('A shortest path can only start at length 0 or 1', hint, at)
    }
    const bound = { slot, from, to, direction, types, range, shortest: path.shortest }
    const entries = this.#entries(relationship.properties)
    if (range === undefined && path.shortest === undefined) {
      for (const { key, value } of entries) predicates.push(this.#propertyEquals(slot, key, value, at))
      if (relationship.where !== undefined) this.#split(relationship.where, predicates)
      return { ...bound, entries: [], uses: new Set() }
    }
    if (relationship.where !== undefined) {
      const hint = 'Name the path and use all(r IN relationships(p) WHERE …).'
      throw this.#binder.fail('A variable-length relationship takes no WHERE', hint, at, 'QUERY_UNSUPPORTED')
    }
    const uses = this.#binder.capture(() => {
      for (const { value } of entries) bindValue({ binder: this.#binder, scope: this.scope }, value)
    })
    return { ...bound, entries, uses }
  }

  #entries(properties: Expression | undefined): readonly { key: string; value: Expression }[] {
    if (properties === undefined) return []
    if (properties.kind === 'map') return properties.entries
    const hint = 'Write the properties out: {name: $name}.'
    throw this.#binder.fail('A pattern cannot take its properties from a parameter', hint, properties.at)
  }

  /** `n.key = value`, as an expression of its own. */
  #propertyEquals(slot: number, name: string, value: Expression, at: Place): BoundExpression {
    const variable: Expression = { kind: 'variable', name: '', at }
    const property: Expression = { kind: 'property', of: variable, name, at }
    const equality: Expression = { kind: 'comparison', first: property, rest: [{ operator: '=', operand: value }], at }
    return this.#binder.bound(equality, () => {
      this.#binder.read(variable, slot)
      bindValue({ binder: this.#binder, scope: this.scope }, value)
    })
  }

  /** Each operand of AND is a condition of its own, so that it can be checked as soon as its variables are there. */
  #split(condition: Expression, predicates: BoundExpression[]): void {
    if (condition.kind === 'binary' && condition.operator === 'AND') {
      this.#split(condition.left, predicates)
      this.#split(condition.right, predicates)
    } else {
      const context = { binder: this.#binder, scope: this.scope }
      predicates.push(this.#binder.bound(condition, () => bindCondition(context, condition)))
    }
  }
}
