/** Reads a document's sentences in their order for relations whose other end they leave unsaid. */
import type { Ontology } from '../../model/ontology.ts'
import type { CueReading } from '../cues/find-cues.ts'
import type { Encoding } from '../encoder/encoder.ts'
import type { ModelSentence } from '../model/model-sentence.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { SentenceView } from '../patterns/match-run.ts'
import type { ReadDocument } from '../read-document.ts'
import type { TokenSpan } from '../sentence.ts'
import type { ClaimArgument } from '../claims/claim.ts'
import { wordSet } from '../words/word-set.ts'
import { chanceOf, type Gap } from './gap.ts'
import { gapPairs, loneThing, type GapPair } from './gap-pairs.ts'
import { implicitCue } from './implicit-cue.ts'
import { MentionedBefore, type Thing } from './mentioned.ts'
import type { PartnerScorer } from './partner-scorer.ts'
import { FittingSlots, relationSlots, type RelationSlot } from './relation-slots.ts'

/** A sentence with what is known of it. */
export interface ImplicitSentence {
  readonly view: SentenceView
  readonly found: readonly SourcedArgument[]
  /** What the model read; undefined where it was not asked. */
  readonly read: ModelSentence | undefined
  readonly cues: readonly CueReading[]
}

/** Gaps less likely are not worth a word in what was dropped. */
const leastShown = 0.3
/** No odds of the encoder make up for less of the scorer. */
const leastOdds = -4
/** The encoder's odds of a relation that it was not taught. */
const unlearned = -9

/** A slot that the scorer learned, with its column. */
interface LearnedSlot extends RelationSlot {
  readonly column: number
}

/** What reads documents by an ontology: made once for it. */
export class GapReading {
  readonly #scorer: PartnerScorer
  readonly #slots: FittingSlots<LearnedSlot>

  constructor(ontology: Ontology, scorer: PartnerScorer) {
    this.#scorer = scorer
    const learned = relationSlots(ontology).flatMap((slot) => {
      const column = scorer.columnOf(slot)
      return column === undefined ? [] : [{ ...slot, column }]
    })
    this.#slots = new FittingSlots(learned, ontology)
  }

  /** A reader of one document; undefined where the ontology has no relation that was learned. */
  of(document: ReadDocument): GapReader | undefined {
    return this.#slots.isEmpty ? undefined : new GapReader(document, { scorer: this.#scorer, slots: this.#slots })
  }
}

/**
 * Of a mention what it adds to a pair as a partner; undefined where its sentence was not read. Reckoned when first asked for, so that a
 * sentence of which nothing is asked is not encoded: it is kept for that as long as the mention is in reach.
 */
type State = () => Float32Array | undefined

/** Reads the sentences of one document. */
export class GapReader {
  readonly #scorer: PartnerScorer
  readonly #slots: FittingSlots<LearnedSlot>
  readonly #mentioned: MentionedBefore<State>

  constructor({ forms }: ReadDocument, { scorer, slots }: { scorer: PartnerScorer; slots: FittingSlots<LearnedSlot> }) {
    this.#scorer = scorer
    this.#slots = slots
    this.#mentioned = new MentionedBefore(forms)
  }

  /** The gaps of the next sentence: of each argument and slot the likeliest partner, in order of argument. */
  read(sentence: ImplicitSentence): Gap[] {
    const { view } = sentence
    // The encoder learned no headline; and what comes under one may be about something else.
    const isHeading = view.sentence.segment.kind === 'heading'
    if (isHeading) this.#mentioned.startAnew()
    const gaps = isHeading || this.#mentioned.isEmpty ? [] : this.#gapsIn(sentence)
    this.#note(sentence)
    return gaps
  }

  #note({ view, found, read }: ImplicitSentence): void {
    const mentions = found.flatMap(({ source }, at) => {
      if (source === undefined || 'date' in source) return []
      let partner: Float32Array | undefined
      const state: State = () => (partner ??= this.#partner(read, at))
      return [[source.reference, state] as const]
    })
    this.#mentioned.note(view, mentions)
  }

  #partner(read: ModelSentence | undefined, at: number): Float32Array | undefined {
    const known = read?.encoded?.knownOf(at)
    return known === undefined ? undefined : this.#scorer.network.of('partner', known)
  }

  #gapsIn(sentence: ImplicitSentence): Gap[] {
    const others = this.#mentioned.others(sentence.view)
    const context = { slots: this.#slots, mentioned: this.#mentioned }
    const asked = sentence.found.flatMap(({ source }, at): Asked[] => {
      const named = source === undefined || 'date' in source ? undefined : loneThing(source.reference, this.#mentioned)
      const pairs = named === undefined ? [] : gapPairs(named, others, context)
      return named === undefined || pairs.length === 0 ? [] : [{ at, named, pairs }]
    })
    const encoded = asked.length === 0 ? undefined : sentence.read?.encoded
    if (encoded === undefined) return []
    const ofSentence = this.#scorer.network.of('sentence', encoded.greatest)
    return asked.flatMap((one) => this.#gapsOf(sentence, one, { encoded, ofSentence }))
  }

  #gapsOf(sentence: ImplicitSentence, { at, named, pairs }: Asked, { encoded, ofSentence }: Encoded): Gap[] {
    const { view } = sentence
    const bases = [this.#scorer.network.of('argument', encoded.knownOf(at)), ofSentence]
    return this.#likeliest(bases, pairs).flatMap(({ slot: { relation, role }, partner, odds }) => {
      const both = { partner: odds, lone: encoded.ofLone(at, relation.id, role) ?? unlearned }
      if (chanceOf(both) < leastShown) return []
      const { reference } = named.argument
      const cue = implicitCue(sentence, { reference, relation })
      return isSaidBefore(view, { reference, cue }) ? [] : [{ relation, role, view, named, partner, cue, odds: both }]
    })
  }

  /** Of each slot that any pair may fill the likeliest partner, in the order in which pairs have them. */
  #likeliest(bases: readonly Float32Array[], pairs: Asked['pairs']): Likeliest[] {
    const asked = pairs.flatMap(({ other, slots, figures }) => {
      const partner = other.state()
      return partner === undefined ? [] : [{ argument: other.argument, slots, figures, partner }]
    })
    const odds = this.#scorer.network.odds(bases, asked)
    const best = new Map<RelationSlot, Likeliest>()
    for (const [row, { argument, slots }] of asked.entries())
      for (const slot of slots) {
        const here = odds(row, slot.column)
        if (here > (best.get(slot)?.odds ?? leastOdds)) best.set(slot, { slot, partner: argument, odds: here })
      }
    return [...best.values()]
  }
}

/** A sentence encoded, and what it adds to each of its pairs. */
interface Encoded {
  readonly encoded: Encoding
  readonly ofSentence: Float32Array
}

/** Words that stand for what is before them: "a mill, which Acme owns" leaves nothing unsaid, though a mill is no name. */
const relatives = wordSet('which that whom')

/** True where a verb has its subject right before it, and before that what its object is. */
function isSaidBefore(
  { sentence: { tokens } }: SentenceView,
  { reference, cue }: { readonly reference: TokenSpan; readonly cue: TokenSpan },
): boolean {
  const isVerb = tokens[cue.first]?.pos === 'VERB' && cue.first === reference.end
  return isVerb && relatives.has(tokens[reference.first - 1]?.lower ?? '')
}

/** An argument of a sentence, and whom it may be joined to. */
interface Asked {
  readonly at: number
  readonly named: Thing
  readonly pairs: readonly GapPair<State, LearnedSlot>[]
}

interface Likeliest {
  readonly slot: RelationSlot
  readonly partner: ClaimArgument
  readonly odds: number
}
