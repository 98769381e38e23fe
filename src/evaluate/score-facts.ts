/**
 * Facts, and their status, on the labelled texts of `data/gold/facts`. Every fact of a text is labelled, so what is found beside them is
 * wrong. A fact is found when a proposal has its relation and both arguments overlap the labelled mentions, or other mentions of the same
 * entity, or refer to them. A wrong status is an error of precision and of recall.
 */
import type { ArgumentLine, AssertionLine, LiteralLine } from '../extract/lines.ts'
import { symmetricRelations } from '../extract/model/first-look.ts'
import type { Span } from '../model/span.ts'
import { mentionAt, type LabelledFact, type LabelledText } from './labelled-facts.ts'
import type { Counts } from './score-relations.ts'

/** What is asked of a found fact to be right. */
export type FactTest = (line: AssertionLine, fact: LabelledFact) => boolean

/** A text with what was proposed for it. */
export interface JudgedText {
  readonly gold: LabelledText
  readonly lines: readonly AssertionLine[]
}

/** A proposal or fact, by relation and entities; several of one key are one. */
interface Keyed<T> {
  readonly key: string
  readonly relationType: string
  readonly item: T
}

/** Counts by relation type of one text. */
export function scoreFacts({ gold, lines }: JudgedText, isRight: FactTest): Map<string, Counts> {
  const facts = gold.facts.map((fact): Keyed<LabelledFact> => ({
    key: keyOf(fact.relationType, fact.subject.entity, fact.object.entity),
    relationType: fact.relationType,
    item: fact,
  }))
  const proposals = lines.map((line) => keyedLine(line, gold))
  const counts = new Map<string, Counts>()
  const add = (type: string, truePositive: number, falsePositive: number, falseNegative: number): void => {
    const sum = counts.get(type) ?? { truePositive: 0, falsePositive: 0, falseNegative: 0 }
    counts.set(type, {
      truePositive: sum.truePositive + truePositive,
      falsePositive: sum.falsePositive + falsePositive,
      falseNegative: sum.falseNegative + falseNegative,
    })
  }
  for (const { key, relationType, item } of facts) {
    const found = proposals.filter((proposal) => proposal.key === key)
    const isMet = found.some((proposal) => isRight(proposal.item, item))
    add(relationType, Number(isMet), Number(!isMet && found.length > 0), Number(!isMet))
  }
  const stated = new Set(facts.map(({ key }) => key))
  const beside = new Map(proposals.filter(({ key }) => !stated.has(key)).map((proposal) => [proposal.key, proposal]))
  for (const { relationType } of beside.values()) add(relationType, 0, 1, 0)
  return counts
}

/** True when relation and arguments of a proposal are those of a fact. */
export function isFactOf(line: AssertionLine, fact: LabelledFact, gold: LabelledText): boolean {
  return keyedLine(line, gold).key === keyOf(fact.relationType, fact.subject.entity, fact.object.entity)
}

function keyedLine(line: AssertionLine, gold: LabelledText): Keyed<AssertionLine> {
  const { relationType } = line
  return {
    key: keyOf(relationType, entityOf(line.subject, gold), entityOf(line.object, gold)),
    relationType,
    item: line,
  }
}

function keyOf(relationType: string, subject: string, object: string): string {
  const ends = [subject, object]
  return [relationType, ...(symmetricRelations.has(relationType) ? ends.sort() : ends)].join(' ')
}

/** The labelled entity that an argument is, by its own span or else by what it refers to; its words where it is none of them. */
function entityOf(end: ArgumentLine | LiteralLine, { mentions }: LabelledText): string {
  const spans: Span[] = 'literal' in end ? [end.literal] : [end, ...(end.refersTo === undefined ? [] : [end.refersTo])]
  const entities = spans.flatMap((span) => mentionAt(mentions, span)?.entity ?? [])
  return entities[0] ?? ('literal' in end ? end.literal.text : (end.refersTo ?? end).text)
}
