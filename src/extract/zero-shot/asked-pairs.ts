/** Which pairs of a sentence are asked for a relation. */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { maxArgumentsApart } from '../model/first-look.ts'
import { fittingPairs } from '../model/fitting-argument.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'

/** The pairs that fit a relation and stand close enough: a long list would cost its square. */
export function askedPairs(
  found: readonly SourcedArgument[],
  relation: RelationType,
  ontology: Ontology,
): [subject: number, object: number][] {
  return fittingPairs(found, [...found.keys()], { relation, ontology }).filter(
    ([subject, object]) => Math.abs(subject - object) <= maxArgumentsApart,
  )
}
