/** What sets the GraphML dialects apart: the keys and attributes they add for their readers. */
import type { GraphEdge, GraphNode } from '../../model/property-graph.ts'
import type { LossCollector } from '../loss.ts'
import type { GraphmlType } from './keys.ts'

/** A key that a dialect adds to every node or edge for which `content` gives one. */
export interface FixedKey<Element> {
  readonly id: string
  /** `attr.name`. */
  readonly shownName: string
  readonly type: GraphmlType
  /** Replaces `attr.name` and `attr.type` where a reader wants other attributes. */
  readonly declaration?: string
  /** XML content of the data element; undefined leaves it out. `token` is the id of the element as it stands in the file. */
  readonly content: (element: Element, token: string, losses: LossCollector) => string | undefined
}

/** A dialect. `attributes` give XML attributes with a leading space. */
export interface GraphmlDialect {
  readonly name: string
  /** Namespace declarations and schema location of the root, with a leading space. */
  readonly rootAttributes: string
  readonly nodeKeys: readonly FixedKey<GraphNode>[]
  readonly edgeKeys: readonly FixedKey<GraphEdge>[]
  readonly nodeAttributes?: (node: GraphNode, losses: LossCollector) => string
  readonly edgeAttributes?: (edge: GraphEdge, losses: LossCollector) => string
  /** Names that a property may not be shown under, beside those of the keys above. */
  readonly reservedNodeNames: readonly string[]
  readonly reservedEdgeNames: readonly string[]
  /** True where the reader takes `ID` and `id` for one name. */
  readonly isCaseFolded?: boolean
  /** Attribute that marks a key of lists, with a leading space, where the reader knows one. */
  readonly listAttribute?: string
}
