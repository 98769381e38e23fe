/** Hints for entries of the wrong shape, taken from the descriptions of the schema, so that they cannot drift from it. */
import { ontologyJsonSchema } from './ontology-file.ts'
import { didYouMean } from '../basics/suggest.ts'

/** The part of a JSON Schema that hints are made of. */
interface SchemaNode {
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
}

/**
 * What to do about the entry at `path`: what is expected there; with `unknownKey`, the nearest key that is allowed there, else all.
 */
export function hintFor(path: readonly (string | number)[], unknownKey?: string): string {
  // zod's own JSON Schema is plain data; this reads a part of it.
  let nodes: readonly SchemaNode[] = [ontologyJsonSchema() as SchemaNode]
  let description = nodes[0]?.description
  for (const step of path) {
    nodes = nodes.flatMap(withAlternatives).flatMap((node) => stepInto(node, step))
    description = nodes.find((node) => node.description !== undefined)?.description ?? description
  }
  if (unknownKey === undefined) return `Expected here: ${description ?? 'another kind of entry.'}`
  const keys = nodes.flatMap(withAlternatives).flatMap((node) => Object.keys(node.properties ?? {}))
  return didYouMean(unknownKey, keys, `Allowed here: ${keys.join(', ')}.`)
}

function withAlternatives(node: SchemaNode): readonly SchemaNode[] {
  return [node, ...(node.anyOf ?? [])]
}

function stepInto(node: SchemaNode, step: string | number): readonly SchemaNode[] {
  if (typeof step === 'number') return node.items === undefined ? [] : [node.items]
  const property = node.properties?.[step]
  if (property !== undefined) return [property]
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : []
}
