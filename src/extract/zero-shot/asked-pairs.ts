/** Which pairs of a sentence are asked for a relation. */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import { maxArgumentsApart } from '../model/first-look.ts'
import { fitsRole } from '../model/fitting-argument.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'

/** The pairs, subject first, that fit a relation; of a symmetric one each once, in order of position. */
export function askedPairs(
  found: readonly SourcedArgument[],
  relation: RelationType,
  ontology: Ontology,
): [subject: number, object: number][] {
  const fitting = (role: 'subject' | 'object'): number[] =>
    found.flatMap((argument, at) => (fitsRole(argument, relation, { role, ontology }) ? [at] : []))
  const objects = fitting('object')
  return fitting('subject').flatMap((subject) =>
    objects.flatMap((object): [number, number][] => {
      const isPair = subject !== object && Math.abs(subject - object) <= maxArgumentsApart
      return isPair && (!relation.symmetric || subject < object) ? [[subject, object]] : []
    }),
  )
}
