/**
 * What the encoder is taught of an argument by itself: the relations in which its sentence says it to stand with something that this sentence
 * does not name ("the largest shareholder, Norvik Fund, …"), as the labelled texts have them.
 */
import type { LabelledFact, LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { symmetricRelations } from '../../src/extract/model/first-look.ts'
import { textSpan } from '../../src/extract/sentence.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'
import type { SentenceExample } from './relation-examples.ts'

/** Relation types by the role that an argument has in them. */
export interface ByRole {
  readonly subject: readonly string[]
  readonly object: readonly string[]
}

/** An argument of a sentence with what holds of it by itself, and of what nothing is known. */
export interface LoneExample {
  /** Its place among the sentence's arguments. */
  readonly argument: number
  readonly holds: ByRole
  readonly unsure: ByRole
}

type Read = Pick<SentenceExample, 'read' | 'spans'>

/** The arguments of a sentence that are marked in the text; nothing is known of others. */
export function loneExamples({ read, spans }: Read, { facts, mentions }: LabelledText): LoneExample[] {
  const whole = textSpan(read.tokens, { first: 0, end: read.tokens.length })
  const isFound = (entity: string): boolean =>
    mentions.some((mention) => mention.entity === entity && spans.some((span) => spansOverlap(span, mention)))
  return spans.flatMap((span, argument): LoneExample[] => {
    const entity = entityAt(span, { mentions })
    if (entity === undefined) return []
    const own = facts.flatMap((fact) => endsAt(fact, entity))
    const away = own.filter(({ other }) => !isFound(other))
    const told = away.filter(({ fact }) => isToldIn(fact, whole))
    const holds = told.filter(({ end }) => spansOverlap(end, span))
    // Told by another mention of the same, or in another sentence: it may be said here too.
    const unsure = away.filter((one) => !holds.includes(one))
    return [{ argument, holds: byRole(holds), unsure: byRole(unsure) }]
  })
}

/** What is marked at a stretch of the text; undefined where nothing is. */
export function entityAt(span: Span, { mentions }: Pick<LabelledText, 'mentions'>): string | undefined {
  return mentions.find((mention) => spansOverlap(mention, span))?.entity
}

type Role = keyof ByRole

/** A fact as one of its ends sees it. */
interface Seen {
  readonly fact: LabelledFact
  readonly role: Role
  readonly end: Span
  /** The entity at the other end. */
  readonly other: string
}

/** A fact as an entity sees it; a symmetric one in both roles. */
function endsAt(fact: LabelledFact, entity: string): Seen[] {
  const { subject, object, relationType } = fact
  const roles: readonly Role[] = symmetricRelations.has(relationType) ? ['subject', 'object'] : []
  const seen = (role: Role, end: LabelledFact['subject'], other: LabelledFact['subject']): Seen[] =>
    end.entity === entity
      ? (roles.length > 0 ? roles : [role]).map((each) => ({ fact, role: each, end, other: other.entity }))
      : []
  return [...seen('subject', subject, object), ...seen('object', object, subject)]
}

function isToldIn({ cue }: LabelledFact, sentence: Span): boolean {
  return spansOverlap(sentence, cue)
}

function byRole(seen: readonly Seen[]): ByRole {
  const of = (role: Role): string[] => [
    ...new Set(seen.filter((one) => one.role === role).map(({ fact }) => fact.relationType)),
  ]
  return { subject: of('subject'), object: of('object') }
}
