/** The argument that a clause leaves out: from the same clause, else the counterpart the document has established, else the sentence. */
import { isA } from '../../model/ontology.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { Reference } from '../coreference/reference.ts'
import { weakType } from '../names/name-draft.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import { slotTypes } from '../patterns/slots.ts'
import type { ClaimArgument } from './claim.ts'
import type { ClaimContext, Finding } from './make-claims.ts'

/** Who stands over against whom in a document, as explicit claims of a relation family have it. */
export interface Counterparts {
  readonly ontology: Ontology
  /** The counterpart of an identity in a family, nearest mention before a sentence; undefined when there is none, or no clear one. */
  readonly of: (identity: string, family: string, before: number) => ClaimArgument | undefined
}

interface Gap {
  readonly found: Finding
  readonly argument: ClaimArgument
  readonly role: 'subject' | 'object'
}

/** The argument supplied for a gap and what it takes from the confidence. */
export function impliedArguments(
  view: SentenceView,
  gap: Gap,
  context: ClaimContext,
): { filler: ClaimArgument; factor: number } | undefined {
  const own = context.document.forms.identity(gap.argument.target.name)
  const candidates = view.references.filter((reference) => mayFill(view, reference, { gap, context, own }))
  const near = nearestInClause(view, candidates, gap)
  if (near !== undefined) return { filler: reading(view, near), factor: 0.75 }
  const { family } = gap.found.relation
  const established = context.counterparts.of(own, family, view.sentence.index)
  if (established !== undefined) return { filler: established, factor: 0.7 }
  const [only] = candidates
  return candidates.length === 1 && only !== undefined ? { filler: reading(view, only), factor: 0.55 } : undefined
}

function reading(view: SentenceView, reference: Reference): ClaimArgument {
  const [target] = reference.targets
  if (target === undefined) throw new RangeError('a reference without target')
  return { kind: 'reference', sentence: view.sentence.index, reference, target }
}

/**
 * A single referent of a fitting type: not the other argument itself, nor who does the same ("Acme and Initech invested $2 billion"), nor
 * who does something else in the sentence.
 */
function mayFill(
  view: SentenceView,
  reference: Reference,
  { gap, context, own }: { gap: Gap; context: ClaimContext; own: string },
): boolean {
  if (isCoordinated(view, reference, gap.argument.reference) || isOtherSubject(view, reference, gap)) return false
  const [target] = reference.targets
  const types = slotTypes(gap.found.relation, gap.role)
  if (target === undefined || reference.targets.length !== 1 || types === undefined) return false
  if (context.document.forms.identity(target.name) === own) return false
  if (target.name.certainty < weakType) return false
  return types.some((type) => isA(context.counterparts.ontology, target.name.type, type))
}

function isCoordinated(view: SentenceView, one: Reference, other: Reference): boolean {
  return view.arguments.some(({ references }) => references.includes(one) && references.includes(other))
}

/** True for the subject of a verb that is not the match's own, and comes after it; one before may be what the match hangs on. */
function isOtherSubject({ grammar }: SentenceView, { first, end }: Reference, { found }: Gap): boolean {
  const own = grammar.groupAt[found.match.cue.first] ?? -1
  if (first < found.match.extent.end) return false
  return grammar.subjects.some(
    (subject, index) => index !== own && subject !== undefined && subject.first <= first && end <= subject.end,
  )
}

/** The nearest after the match in its clause, else the nearest before. */
function nearestInClause(
  { grammar }: SentenceView,
  candidates: readonly Reference[],
  { found }: Gap,
): Reference | undefined {
  const { extent, cue } = found.match
  const clause = grammar.clauseAt[cue.first]
  const inClause = candidates.filter(
    (reference) =>
      grammar.clauseAt[reference.first] === clause && !(reference.first >= extent.first && reference.end <= cue.first),
  )
  return inClause.find((reference) => reference.first >= cue.first) ?? inClause.at(-1)
}
