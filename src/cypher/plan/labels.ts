/** What a label or type expression means for one node, and which relationship types satisfy one. */
import type { LabelExpression } from '../ast.ts'
import type { GraphSource } from '../../model/graph-source.ts'

/** True when the names that `has` accepts satisfy the expression; `hasAny` answers `%`. */
export function satisfies(labels: LabelExpression, has: (name: string) => boolean, hasAny: () => boolean): boolean {
  switch (labels.kind) {
    case 'label':
      return has(labels.name)
    case 'any':
      return hasAny()
    case 'not':
      return !satisfies(labels.operand, has, hasAny)
    case 'and':
      return satisfies(labels.left, has, hasAny) && satisfies(labels.right, has, hasAny)
    case 'or':
      return satisfies(labels.left, has, hasAny) || satisfies(labels.right, has, hasAny)
  }
}

/** Labels that a node must have for the expression to hold: the operands of `&` that are plain names. */
export function requiredLabels(labels: LabelExpression): readonly string[] {
  if (labels.kind === 'label') return [labels.name]
  return labels.kind === 'and' ? [...requiredLabels(labels.left), ...requiredLabels(labels.right)] : []
}

/** No relationship can have the empty type, since a name cannot be empty: so it stands for "none". */
const noType: readonly string[] = ['']

/** The types that satisfy an expression, as `expand` takes them: empty for all. A relationship has exactly one type. */
export function typesOf(labels: LabelExpression | undefined, source: GraphSource): readonly string[] {
  if (labels === undefined) return []
  const named = alternatives(labels)
  if (named !== undefined) return [...new Set(named)]
  const types = source.allTypes().filter((type) =>
    satisfies(
      labels,
      (name) => name === type,
      () => true,
    ),
  )
  return types.length === 0 ? noType : types
}

function alternatives(labels: LabelExpression): readonly string[] | undefined {
  if (labels.kind === 'label') return [labels.name]
  if (labels.kind !== 'or') return undefined
  const left = alternatives(labels.left)
  const right = alternatives(labels.right)
  return left === undefined || right === undefined ? undefined : [...left, ...right]
}
