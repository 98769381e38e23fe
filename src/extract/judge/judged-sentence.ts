/** A sentence before the judge: what was found in it by other means, and what is computed once for all its candidates. */
import type { Ontology, RelationType } from '../../model/ontology.ts'
import type { Reference } from '../coreference/reference.ts'
import type { CueReading, FoundCue } from '../cues/find-cues.ts'
import type { ModelSentence } from '../model/model-sentence.ts'
import type { RelationProposal } from '../model/relation-model.ts'
import type { SourcedArgument } from '../model/sentence-arguments.ts'
import type { FoundPattern } from '../patterns/match-patterns.ts'
import type { Answers } from '../zero-shot/zero-shot.ts'
import { SaidLikeness } from './said-likeness.ts'
import { Ways } from './ways.ts'
import type { Filler, PatternMatch, SentenceView } from '../patterns/match-run.ts'
import { treeOf, type Tree } from './tree-slots.ts'

/** A sentence with what was found in it by other means. */
export interface JudgedSentence {
  readonly view: SentenceView
  readonly ontology: Ontology
  readonly found: readonly SourcedArgument[]
  readonly read: ModelSentence
  readonly cues: readonly CueReading[]
  /** What the rules of cues find by themselves. */
  readonly foundByCue: readonly FoundCue[]
  readonly proposals: readonly RelationProposal[]
  readonly patterns: readonly FoundPattern[]
  /** What the zero-shot scorer says of the relations that it was asked for. */
  readonly answers: ReadonlyMap<string, Answers>
}

/** A pair of arguments that something says to stand in a relation. */
interface SaidPair {
  readonly relationType: string
  readonly subject: number
  readonly object: number
}

/** A sentence with what is computed once for all its candidates. */
export interface JudgedUnits {
  readonly sentence: JudgedSentence
  readonly units: ModelSentence
  /** Its parse as slots are read off it, made when first asked for. */
  readonly tree: Tree
  readonly ways: Ways
  /** How alike what it says is to what tells relations; undefined where it is not encoded. */
  readonly saidLikeness: SaidLikeness | undefined
  /** What patterns say, by `keyOf`. */
  readonly said: ReadonlyMap<string, SaidPair>
  /** The ends of which a pattern says whose they are ("Acme's chairman, Jane Doe"), by `endKey`. */
  readonly owned: ReadonlyMap<string, Ownership>
  /** How sure the rules of cues are, and the model, by `keyOf`. */
  readonly foundByCue: ReadonlyMap<string, number>
  readonly chances: ReadonlyMap<string, number>
}

/** Prepares a sentence. */
export function judgedUnits(sentence: JudgedSentence): JudgedUnits {
  const { found, proposals, read, view, ontology } = sentence
  let tree: Tree | undefined
  const ways = new Ways(read)
  let saidLikeness: SaidLikeness | undefined
  return {
    sentence,
    units: read,
    get tree() {
      return (tree ??= treeOf(read.tokens, read.paths, found))
    },
    ways,
    get saidLikeness() {
      const { encoded } = read
      return encoded && (saidLikeness ??= new SaidLikeness({ view, found, ways, ontology, encoded }))
    },
    said: saidByPatterns(sentence),
    owned: ownedByPatterns(sentence),
    foundByCue: new Map(
      sentence.foundByCue.flatMap((one) =>
        [...pairsOf([one], found).keys()].map((key) => [key, one.confidence] as const),
      ),
    ),
    chances: new Map(proposals.map((one) => [keyOf(one.relationType, one.subject, one.object), one.probability])),
  }
}

/** What names a pair and its relation within a sentence. */
export function keyOf(relationType: string, subject: number, object: number): string {
  return `${relationType} ${subject} ${object}`
}

/** Whose an end is. */
export interface Ownership {
  /** Where the words begin that say so, in tokens. */
  readonly from: number
  /** The keys of the names of who has it. */
  readonly owners: ReadonlySet<string>
}

/** What names an end of a relation within a sentence. */
export function endKey(relationType: string, argument: number): string {
  return `${relationType} ${argument}`
}

const ownedSubject = /\{object's\}|\{object\}[^{]*\band\b[^{]*\b(?:his|her|its|their)\b[^{]*\{subject\}/u
const ownedObject = /\{subject's\}|\{subject\}[^{]*\band\b[^{]*\b(?:his|her|its|their)\b[^{]*\{object\}/u

function ownedByPatterns({ found, patterns }: JudgedSentence): ReadonlyMap<string, Ownership> {
  const owned = new Map<string, Ownership>()
  for (const { compiled, match } of patterns) {
    const { source } = compiled.pattern
    const isSubject = ownedSubject.test(source)
    if (!isSubject && !ownedObject.test(source)) continue
    const [end, owner] = isSubject ? [match.subject, match.object] : [match.object, match.subject]
    const owners =
      owner?.kind === 'references' ? owner.references.filter(isSureOwner).flatMap(({ targets }) => targets) : []
    if (owners.length === 0) continue
    const ownership = { from: match.extent.first, owners: new Set(owners.map(({ name }) => name.key)) }
    for (const index of indexesOf(end, found)) owned.set(endKey(compiled.relation.id, index), ownership)
  }
  return owned
}

/** A name, or a pronoun that hardly means another. */
function isSureOwner({ kind, targets }: Reference): boolean {
  return kind === 'name' || targets.every(({ score }) => score >= sureOwner)
}

const sureOwner = 0.8

/** The pairs that patterns say, by relation; a symmetric one both ways. */
function saidByPatterns({ found, patterns }: JudgedSentence): ReadonlyMap<string, SaidPair> {
  return pairsOf(
    patterns.map(({ compiled: { relation }, match }) => ({ relation, match })),
    found,
  )
}

/** The pairs of matches, by relation; a symmetric one both ways. */
function pairsOf(
  matches: readonly { readonly relation: RelationType; readonly match: PatternMatch }[],
  found: readonly SourcedArgument[],
): ReadonlyMap<string, SaidPair> {
  const said = new Map<string, SaidPair>()
  const say = (relationType: string, subject: number, object: number): void =>
    void said.set(keyOf(relationType, subject, object), { relationType, subject, object })
  for (const { relation, match } of matches) {
    const [subjects, objects] = match.both === undefined ? [match.subject, match.object] : [match.both, match.both]
    for (const subject of indexesOf(subjects, found)) {
      for (const object of indexesOf(objects, found)) {
        say(relation.id, subject, object)
        if (relation.symmetric) say(relation.id, object, subject)
      }
    }
  }
  return said
}

function indexesOf(filler: Filler | undefined, found: readonly SourcedArgument[]): number[] {
  const firsts =
    filler === undefined
      ? []
      : filler.kind === 'literal'
        ? [filler.literal.first]
        : filler.references.map(({ first }) => first)
  return found.flatMap(({ first }, index) => (firsts.includes(first) ? [index] : []))
}
