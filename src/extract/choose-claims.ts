/**
 * Which claims the graph takes: of those that say the same of the same entities in one sentence the surest, patterns before the trained
 * model. What else a sentence says, of other mentions or of nobody, is kept aside.
 */
import type { AsideReason } from '../model/extraction.ts'
import type { Claim } from './claims/claim.ts'
import type { ReadDocument } from './read-document.ts'

/** The claims of a document, sorted out. */
export interface ChosenClaims {
  readonly taken: readonly Claim[]
  readonly aside: readonly AsideClaim[]
  /** Claims that another says better, word for word or the other way round. */
  readonly dropped: readonly { readonly claim: Claim; readonly kept: Claim }[]
}

/** A claim that is kept aside. */
export interface AsideClaim {
  readonly claim: Claim
  readonly reason: AsideReason
}

/** Sorts the claims of a document out. Cost: n log n in claims. */
export function chooseClaims(claims: readonly Claim[], read: ReadDocument): ChosenClaims {
  const sorting = new Sorting(read)
  const narrower = narrowerClaims(claims, read)
  for (const claim of [...claims].sort(bySureness)) {
    const better = narrower.get(endsOf(claim, read, claim.relation.id))?.find((other) => saysAlsoOf(other, claim))
    sorting.add(better === undefined ? claim : { ...claim, aside: claim.aside ?? 'DUPLICATE' })
  }
  return sorting.result()
}

/** The claims of relations that say a wider one too ("leads": "works for"), by the wider one and its ends. */
function narrowerClaims(claims: readonly Claim[], read: ReadDocument): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const claim of claims) {
    const { broader } = claim.relation
    if (broader === undefined || claim.aside !== undefined) continue
    const key = endsOf(claim, read, broader)
    found.set(key, [...(found.get(key) ?? []), claim])
  }
  return found
}

/**
 * True when a claim of a narrower relation makes one of the wider needless: told by the same words, or only proposed by the model. What is
 * denied, or only possible, of the narrower says nothing against the wider.
 */
function saysAlsoOf(narrower: Claim, wider: Claim): boolean {
  const [one, other] = [narrower.standing, wider.standing]
  if (one.polarity !== other.polarity || (one.modality === 'possible' && other.modality !== 'possible')) return false
  if (isModel(wider)) return true
  return !isModel(narrower) && narrower.cue.first < wider.cue.end && wider.cue.first < narrower.cue.end
}

/** The same for all claims of one sentence between the same two entities that are, or also are, of the relation `relation`. */
function endsOf({ view, subject, object }: Claim, { forms }: ReadDocument, relation: string): string {
  const end = object.kind === 'literal' ? '#' : forms.identity(object.target.name)
  return JSON.stringify([view.sentence.index, relation, forms.identity(subject.target.name), end])
}

/** Patterns first, then cues and the zero-shot scorer, then the model; what the graph may take, then the explicit, then the surer. */
function bySureness(a: Claim, b: Claim): number {
  return (
    rankOf(a) - rankOf(b) ||
    Number(a.aside !== undefined) - Number(b.aside !== undefined) ||
    Number(a.isImplied) - Number(b.isImplied) ||
    b.confidence - a.confidence
  )
}

/** 0 for a pattern, 1 for what only the judge decides, by a cue or the zero-shot scorer, 2 for the model. */
function rankOf({ rule }: Claim): number {
  if (rule.startsWith('pattern:')) return 0
  return rule.startsWith('cue:') || rule.startsWith('zero-shot') ? 1 : 2
}

function isModel(claim: Claim): boolean {
  return rankOf(claim) === 2
}

class Sorting {
  readonly #read: ReadDocument
  /** Taken claims by what they say, and by their pair of entities. */
  readonly #taken = new Map<string, Claim>()
  readonly #byPair = new Map<string, Claim>()
  /** Taken claims by their words: one status is told by the same words of the same two. */
  readonly #byWords = new Map<string, Claim>()
  readonly #replaced = new Set<Claim>()
  readonly #aside = new Map<string, AsideClaim>()
  readonly #dropped: { claim: Claim; kept: Claim }[] = []

  constructor(read: ReadDocument) {
    this.#read = read
  }

  result(): ChosenClaims {
    const taken = [...this.#taken.values()].filter((claim) => !this.#replaced.has(claim))
    return { taken, aside: [...this.#aside.values()], dropped: this.#dropped }
  }

  add(claim: Claim): void {
    const said = this.#saidBy(claim)
    const kept = this.#taken.get(said)
    const rival = rankOf(claim) > 0 ? this.#byPair.get(this.#pairOf(claim)) : undefined
    if (kept !== undefined) this.#addAgain(claim, kept, said)
    else if (rival === undefined) this.#addNew(claim, said)
    else this.#addRival(claim, rival)
  }

  #addNew(claim: Claim, said: string): void {
    if (claim.aside !== undefined) {
      this.#setAside(claim, claim.aside)
      return
    }
    const words = `${wordsOf(claim)} ${claim.cue.first} ${claim.cue.end}`
    const told = this.#byWords.get(words)
    // Of equal standing "ended" counts, as when sources are folded.
    if (told !== undefined && claim.standing.status !== 'ended') {
      this.#drop(claim, told)
      return
    }
    if (told !== undefined) {
      this.#replaced.add(told)
      this.#drop(told, claim)
    }
    this.#byWords.set(words, claim)
    this.#taken.set(said, claim)
    const pair = this.#pairOf(claim)
    if (!this.#byPair.has(pair)) this.#byPair.set(pair, claim)
  }

  /** A pattern may say another thing of a pair that is taken; the model, which judges one thing at a time, may not. */
  #addRival(claim: Claim, kept: Claim): void {
    const isReversed = this.#subjectOf(claim) !== this.#subjectOf(kept)
    if (isReversed || wordsOf(kept) === wordsOf(claim)) this.#drop(claim, kept)
    else this.#setAside(claim, 'DUPLICATE')
  }

  /** A claim that model and pattern both make is the surer for it. */
  #addAgain(claim: Claim, kept: Claim, said: string): void {
    if (isModel(claim) && !isModel(kept) && claim.aside === undefined)
      this.#taken.set(said, { ...kept, confidence: together(kept, claim) })
    if (wordsOf(kept) === wordsOf(claim)) this.#drop(claim, kept)
    else this.#setAside(claim, 'DUPLICATE')
  }

  #setAside(claim: Claim, reason: AsideReason): void {
    const key = `${this.#saidBy(claim)} ${wordsOf(claim)}`
    if (!this.#aside.has(key)) this.#aside.set(key, { claim, reason })
  }

  #drop(claim: Claim, kept: Claim): void {
    if (kept.rule !== claim.rule) this.#dropped.push({ claim, kept })
  }

  /** The same for all claims that say one thing of the same entities. */
  #saidBy({ relation, view, subject, object, standing }: Claim): string {
    const { identity } = this.#read.forms
    const ends = [
      identity(subject.target.name),
      object.kind === 'literal' ? `#${object.literal.first}` : identity(object.target.name),
    ]
    if (relation.symmetric) ends.sort()
    return JSON.stringify([view.sentence.index, relation.id, standing.status === 'ended', ...ends])
  }

  #subjectOf({ relation, subject }: Claim): string | undefined {
    return relation.symmetric ? undefined : this.#read.forms.identity(subject.target.name)
  }

  /** The same for both directions, every status and every value. */
  #pairOf({ relation, view, subject, object }: Claim): string {
    const { identity } = this.#read.forms
    const ends = [identity(subject.target.name), object.kind === 'literal' ? '#' : identity(object.target.name)]
    return JSON.stringify([view.sentence.index, relation.id, ...ends.sort()])
  }
}

/** The same for all claims of one relation between the same two stretches of the text. */
function wordsOf({ relation, view, subject, object }: Claim): string {
  const stretches = [
    subject.sentence,
    subject.reference.first,
    ...(object.kind === 'literal' ? ['#', object.literal.first] : [object.sentence, object.reference.first]),
  ]
  return JSON.stringify([view.sentence.index, relation.id, ...stretches])
}

/** Two sources that do not share their evidence: the chance that not both are wrong, kept below certainty. */
function together(a: Claim, b: Claim): number {
  return Math.round(Math.min(0.99, 1 - (1 - a.confidence) * (1 - b.confidence)) * 1000) / 1000
}
