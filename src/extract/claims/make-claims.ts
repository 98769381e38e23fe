/** Matches to claims: arguments are paired, the one an implied pattern lacks is supplied, status and time are read. */
import type { AssertionStatus } from '../../model/assertion.ts'
import type { DroppedCandidate, DropReason } from '../../model/extraction.ts'
import type { RelationType } from '../../model/ontology.ts'
import type { Reference } from '../coreference/reference.ts'
import type { StandingModel } from '../standing/standing-model.ts'
import { weakType } from '../names/name-draft.ts'
import type { Filler, PatternMatch, SentenceView } from '../patterns/match-run.ts'
import type { ReadDocument } from '../read-document.ts'
import { textSpan } from '../sentence.ts'
import { circumstancesOf } from './circumstances.ts'
import type { Claim, ClaimArgument } from './claim.ts'
import type { Counterparts } from './implied.ts'
import { impliedArguments } from './implied.ts'

/** A relation found at a place: a match with what is known of the rule that found it. */
export interface Finding {
  readonly relation: RelationType
  /** Id of the rule: `pattern:exclusive-cloud/3`, `cue:take over`, `zero-shot:charter~lease`. */
  readonly rule: string
  readonly match: PatternMatch
  /** The status that the rule itself shows. */
  readonly shown: AssertionStatus | undefined
  /** 0..1, before what is known of the arguments. */
  readonly confidence: number
}

/** What making claims works with. */
export interface ClaimContext {
  readonly document: ReadDocument
  readonly counterparts: Counterparts
  readonly drop: (candidate: DroppedCandidate) => void
  /** Weighs how the text stands with what is found; without it the rules alone say so. */
  readonly standing: StandingModel | undefined
}

type Object = Claim['object']

/** The claims of one match: one for each pair of arguments. */
export function makeClaims(view: SentenceView, found: Finding, context: ClaimContext): Claim[] {
  const { relation, rule, match } = found
  const isImplied = match.both === undefined && (match.subject === undefined || match.object === undefined)
  const pairs = isImplied ? impliedPairs(view, found, context) : pairsOf(view, match)
  const { publishedAt } = context.document.input.document
  const { standing, time } = circumstancesOf(
    { view, match, relation, shown: found.shown },
    { publishedAt, model: context.standing },
  )
  const isHeading = view.sentence.segment.kind === 'heading'
  return pairs.flatMap(({ subject, object, factor }) => {
    if (object.kind === 'reference' && isSame(subject, object, context)) {
      drop(view, found, { reason: 'SAME_ENTITY', detail: 'subject and object are one', context })
      return []
    }
    const certainty =
      factor * sureness(subject) * (object.kind === 'literal' ? 1 : sureness(object)) * (isHeading ? 0.85 : 1)
    const confidence = Math.round(found.confidence * certainty * 1000) / 1000
    if (confidence < leastConfidence) {
      const detail = `a confidence of ${confidence.toFixed(2)}, and a fact needs ${leastConfidence.toFixed(2)}`
      drop(view, found, { reason: 'LOW_CONFIDENCE', detail, context })
      return []
    }
    return [
      {
        relation,
        rule,
        view,
        subject,
        object,
        cue: match.cue,
        qualifiers: match.qualifiers,
        isImplied,
        standing,
        time,
        confidence,
      },
    ]
  })
}

/** Claims less sure than this are no facts: dropped here, and kept aside where the trained model proposes them. */
export const leastConfidence = 0.2

function isSame(a: ClaimArgument, b: ClaimArgument, { document }: ClaimContext): boolean {
  return document.forms.identity(a.target.name) === document.forms.identity(b.target.name)
}

/** How sure an argument is: its antecedent and its type. */
function sureness({ reference, target }: ClaimArgument): number {
  const back = reference.kind === 'name' ? 1 : target.score
  return back * (target.name.certainty < weakType ? 0.8 : 1)
}

interface Pair {
  readonly subject: ClaimArgument
  readonly object: Object
  readonly factor: number
}

function readings(view: SentenceView, references: readonly Reference[]): ClaimArgument[] {
  return references.flatMap((reference) =>
    reference.targets.map((target): ClaimArgument => ({
      kind: 'reference',
      sentence: view.sentence.index,
      reference,
      target,
    })),
  )
}

function fillings(view: SentenceView, filler: Filler): Object[] {
  return filler.kind === 'literal' ? [filler] : readings(view, filler.references)
}

function pairsOf(view: SentenceView, { subject, object, both }: PatternMatch): Pair[] {
  if (both?.kind === 'references') {
    const all = readings(view, both.references)
    return all.flatMap((a, index) => all.slice(index + 1).map((b) => ({ subject: a, object: b, factor: 1 })))
  }
  if (subject?.kind !== 'references' || object === undefined) return []
  return readings(view, subject.references).flatMap((a) =>
    fillings(view, object).map((b) => ({ subject: a, object: b, factor: 1 })),
  )
}

/** The pairs of a pattern that names only one argument. */
function impliedPairs(view: SentenceView, found: Finding, context: ClaimContext): Pair[] {
  const { match } = found
  const named = match.subject ?? match.object
  if (named?.kind !== 'references') return []
  const role = match.subject === undefined ? 'subject' : 'object'
  const pairs = readings(view, named.references).flatMap((argument): Pair[] => {
    const supplied = impliedArguments(view, { found, argument, role }, context)
    if (supplied === undefined) return []
    const { filler, factor } = supplied
    return [
      role === 'object' ? { subject: argument, object: filler, factor } : { subject: filler, object: argument, factor },
    ]
  })
  if (pairs.length === 0) drop(view, found, { reason: 'NO_ANTECEDENT', detail: `no ${role} in reach`, context })
  return pairs
}

function drop(
  view: SentenceView,
  { relation, rule, match }: Finding,
  { reason, detail, context }: { reason: DropReason; detail: string; context: ClaimContext },
): void {
  const span = textSpan(view.sentence.tokens, match.extent)
  context.drop({ relationType: relation.id, span, rule, reason, detail })
}
