/**
 * Training examples of the relation model: every candidate pair of every sentence with its hashed features, the relations for which
 * the pair's answer is known, and those that hold. Arguments are those the product finds at run time.
 */
import { symmetricRelationTypes, type RelationMapping } from '../../src/evaluate/relation-map.ts'
import { forCandidatePairs } from '../../src/extract/model/first-look.ts'
import { modelArguments, type ModelArgument } from '../../src/extract/model/relation-arguments.ts'
import { allFeatures } from '../../src/extract/model/relation-features.ts'
import { unitSentence } from '../../src/extract/model/relation-units.ts'
import type { NameTagger } from '../../src/extract/tagger/name-tagger.ts'
import type { Token } from '../../src/extract/tokens.ts'
import { spansOverlap, type Span } from '../../src/model/span.ts'

/** A pair. `subject` and `object` index the sentence's arguments. */
export interface PairExample {
  readonly subject: number
  readonly object: number
  readonly isDate: boolean
  readonly hasPronoun: boolean
  readonly rows: Int32Array
  /** Relation types that hold of it. */
  readonly holds: ReadonlySet<string>
  /** Relation types of which nothing is known for this pair, though the sentence is annotated for them. */
  readonly unsure: ReadonlySet<string>
}

/** A sentence with its pairs. `known` are the relation types it is annotated for. */
export interface SentenceExample {
  readonly group: number
  readonly tokens: readonly Token[]
  readonly found: readonly ModelArgument[]
  readonly spans: readonly Span[]
  readonly known: ReadonlySet<string>
  readonly pairs: readonly PairExample[]
  readonly weight: number
}

/** A fact in our relation types and direction. `isSure` false: it holds somewhere in the document, perhaps not by this sentence. */
export interface TypedFact {
  readonly relationType: string
  readonly subject: Span
  readonly object: Span
  readonly isSure: boolean
}

/** A sentence to make examples of. */
export interface AnnotatedSentence {
  readonly tokens: readonly Token[]
  readonly known: ReadonlySet<string>
  readonly facts: readonly TypedFact[]
}

/** A corpus's fact as ours; a symmetric one both ways, though corpora may list both already. None for a relation without a row. */
export function typedFacts(
  fact: { readonly relation: string; readonly subject: Span; readonly object: Span },
  map: ReadonlyMap<string, RelationMapping>,
  isSure = true,
): TypedFact[] {
  const mapping = map.get(fact.relation)
  if (!mapping) return []
  const { relationType, isReversed } = mapping
  const [subject, object] = isReversed ? [fact.object, fact.subject] : [fact.subject, fact.object]
  const forward = { relationType, subject, object, isSure }
  return symmetricRelationTypes.has(relationType)
    ? [forward, { relationType, subject: object, object: subject, isSure }]
    : [forward]
}

/** The examples of one document's sentences. `group` tells documents apart in cross-validation. */
export function documentExamples(
  sentences: readonly AnnotatedSentence[],
  tagger: NameTagger,
  options: { readonly group: number; readonly weight: number; readonly hashBits: number },
): SentenceExample[] {
  const names = tagger.tagDocument(sentences.map(({ tokens }) => tokens))
  return sentences.map(({ tokens, known, facts }, index) => {
    const found = modelArguments(tokens, names[index] ?? [])
    const spans = found.map(({ first, end }) => ({ start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }))
    return {
      group: options.group,
      weight: options.weight,
      known,
      tokens,
      found,
      spans,
      pairs: pairsOf(tokens, found, spans, facts, options.hashBits),
    }
  })
}

function pairsOf(
  tokens: readonly Token[],
  found: readonly ModelArgument[],
  spans: readonly Span[],
  facts: readonly TypedFact[],
  hashBits: number,
): PairExample[] {
  const sentence = unitSentence(tokens, found)
  const pairs: PairExample[] = []
  forCandidatePairs(found, (subject, object) => {
    const rows: number[] = []
    allFeatures(sentence, subject, object, (_template, hash) => rows.push(hash >>> (32 - hashBits)))
    const matching = facts.filter(
      (fact) => spansOverlap(fact.subject, spans[subject] as Span) && spansOverlap(fact.object, spans[object] as Span),
    )
    pairs.push({
      subject,
      object,
      isDate: found[object]?.type === 'date',
      hasPronoun: found[subject]?.type === 'pronoun' || found[object]?.type === 'pronoun',
      rows: Int32Array.from(rows),
      holds: new Set(matching.filter(({ isSure }) => isSure).map(({ relationType }) => relationType)),
      unsure: new Set(matching.filter(({ isSure }) => !isSure).map(({ relationType }) => relationType)),
    })
  })
  return pairs
}
