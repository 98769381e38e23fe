/** The steps that a planned MATCH takes, in order. Each fills slots of the row or drops it. */
import type { Direction } from '../../model/graph-source.ts'
import type { Expression, LabelExpression } from '../ast.ts'
import type { BoundExpression, BoundPath, BoundRelationship } from '../bind/bound.ts'

/** How the nodes for an unconnected variable are found. With `isList`, `value` is a list of wanted values. */
export type Access =
  | { readonly kind: 'all' }
  | { readonly kind: 'label'; readonly label: string }
  | {
      readonly kind: 'index'
      readonly label: string
      readonly property: string
      readonly value: Expression
      readonly isList: boolean
    }

/** A relationship to walk from a node that is there; `distinctFrom` are slots of relationships it must differ from. */
export interface Walk {
  readonly relationship: BoundRelationship
  readonly types: readonly string[]
  readonly from: number
  readonly to: number
  readonly direction: Direction
  /** True when `from` is the right end of the pattern. */
  readonly isReversed: boolean
  /** True when `to` is there already, so that the walk must end in it. */
  readonly isClosing: boolean
  readonly distinctFrom: readonly number[]
}

export type PlanStep =
  | { readonly kind: 'scan'; readonly slot: number; readonly access: Access }
  | { readonly kind: 'relationship-scan'; readonly walk: Walk }
  | { readonly kind: 'expand'; readonly walk: Walk }
  | { readonly kind: 'expand-many'; readonly walk: Walk; readonly isGiven: boolean }
  | { readonly kind: 'given-relationship'; readonly walk: Walk; readonly isFromKnown: boolean }
  | {
      readonly kind: 'shortest'
      readonly walk: Walk
      readonly path: BoundPath | undefined
      readonly conditions: readonly BoundExpression[]
    }
  | { readonly kind: 'known-node'; readonly slot: number }
  | { readonly kind: 'labels'; readonly slot: number; readonly labels: LabelExpression }
  | { readonly kind: 'filter'; readonly condition: Expression }
  | { readonly kind: 'path'; readonly path: BoundPath }
