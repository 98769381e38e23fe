/** What a pronoun or nominal stands for: the best of what was mentioned before it. */
import { isA, type Ontology } from '../../model/ontology.ts'
import { weakType, type NameDraft } from '../names/name-draft.ts'
import type { TokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { wordSet } from '../words/word-set.ts'
import { agrees, holdsNoun } from './agreement.ts'
import { lastTwo } from './contrast.ts'
import type { Contrast, Expression } from './expression.ts'
import { jointIdentity, type NameForms } from './name-forms.ts'
import { bySurmise } from './surmised-gender.ts'
import { apposedName, isCompanion, joinedOwner, servedBefore } from './grammatical.ts'
import { nominalChances, type NominalCandidate } from './nominal-antecedent.ts'
import { askedNominal, evidenceFor } from './nominal-evidence.ts'
import { occurrenceOf, type ParsedSentence } from './parsed-sentence.ts'
import type { Reference, Target } from './reference.ts'
import { renamedBy } from './renamed.ts'
import { salience, type Discourse, type Occurrence, type Referent } from './salience.ts'

/** Least salience of an antecedent. */
const leastSalience = 0.3
/** Below it a nominal is left alone: from here on to even odds half are read rightly (`scripts/train/fit-nominals.ts`). */
const leastChance = 0.45
/** Of two that lead nearly alike neither is meant. */
const leastLead = 0.1
/** No nominal is surer than this. */
const surest = 0.9
const contrastChance = 0.8
const copulas = wordSet('be remain become stay')
/** How far back an antecedent may be, in sentences. */
const reachOf = { pronoun: 3, nominal: 8, contrast: 2 } as const

/** A nominal, and the names that it may mean. */
export interface ReadNominal {
  readonly expression: Expression
  readonly sentence: number
  readonly possible: readonly { readonly name: NameDraft; readonly candidate: NominalCandidate }[]
}

/** What is known of a document up to a point. */
export interface ReadSoFar {
  readonly tools: {
    readonly ontology: Ontology
    readonly forms: NameForms
    /** The child of a type that names of it most often are, where one stands out. */
    readonly usualSubtype: (type: string) => string | undefined
    /** Is told of every nominal with what it may mean: for what learns from them. */
    readonly onNominal?: (nominal: ReadNominal) => void
  }
  readonly discourse: Discourse
  /** Of persons, by identity: which pronoun they were spoken of by. */
  readonly genders: Map<string, 'he' | 'she'>
}

/** The antecedents of the expressions of one sentence. `found` are its references so far. */
export class Antecedents {
  readonly #parsed: ParsedSentence
  readonly #shared: ReadSoFar
  readonly #found: readonly Reference[]
  readonly #tokens: readonly Token[]

  constructor(parsed: ParsedSentence, shared: ReadSoFar, found: readonly Reference[]) {
    this.#parsed = parsed
    this.#shared = shared
    this.#found = found
    this.#tokens = parsed.sentence.tokens
  }

  /** The names that an expression stands for; none where nothing leads clearly. */
  of(expression: Expression): Target[] {
    const { count } = expression
    return count === 1 || count === 'one-or-several' ? this.#single(expression) : this.#set(expression)
  }

  #single(expression: Expression): Target[] {
    if (expression.contrast !== undefined) return this.#contrasted(expression, expression.contrast)
    return expression.kind === 'nominal' ? this.#ofNominal(expression) : this.#ofPronoun(expression)
  }

  /** Of the last two of a kind that were named, the one meant. */
  #contrasted(expression: Expression, contrast: Contrast): Target[] {
    const point = occurrenceOf(this.#parsed, expression)
    const near = this.#shared.discourse
      .latest()
      .filter((referent) => salience(referent, point, reachOf.contrast) > 0 && this.#agrees(referent, expression))
    const [latter, former] = lastTwo(near, this.#shared.tools.ontology)
    const meant = contrast === 'latter' ? latter : former
    return meant === undefined ? [] : [{ name: meant, rule: 'nominal', score: contrastChance }]
  }

  #ofPronoun(expression: Expression): Target[] {
    const joined = joinedOwner(expression, this.#parsed, this.#found, this.#shared)
    if (joined !== undefined) return [joined]
    const point = occurrenceOf(this.#parsed, expression)
    const ranked = bySurmise(expression, this.#possible(expression))
      .map((referent) => ({ referent, score: this.#score(referent, expression, point) }))
      .filter(({ score }) => score >= leastSalience)
      .sort((a, b) => b.score - a.score)
    const [best, second] = ranked
    if (best === undefined) return []
    const margin = second === undefined ? 0.5 : Math.min(0.5, best.score - second.score)
    const score = Math.round((0.55 + 0.7 * margin) * 1000) / 1000
    const rule = best.referent.members.length > 1 ? ('set' as const) : ('pronoun' as const)
    return best.referent.members.map((name) => ({ name, rule, score }))
  }

  #ofNominal(expression: Expression): Target[] {
    const apposed = apposedName(expression, this.#parsed, this.#shared.tools)
    if (apposed !== undefined) return apposed
    const asked = askedNominal(expression, this.#parsed, occurrenceOf(this.#parsed, expression))
    const possible = this.#possible(expression).flatMap((referent) => {
      const candidate = evidenceFor(referent, asked, this.#shared.tools.ontology)
      return candidate === undefined ? [] : [{ name: referent.members[0] as NameDraft, candidate }]
    })
    const chances = nominalChances(possible.map(({ candidate }) => candidate))
    this.#shared.tools.onNominal?.({ expression, sentence: this.#parsed.sentence.index, possible })
    const [chance = 0, next = 0] = [...chances].sort((x, y) => y - x)
    const best = possible[chances.indexOf(chance)]
    if (best === undefined || chance < leastChance || chance - next < leastLead) return []
    return [{ name: best.name, rule: 'nominal', score: Math.round(Math.min(surest, chance) * 1000) / 1000 }]
  }

  /** What was mentioned and agrees, the latest first; not what the expression renames. */
  #possible(expression: Expression): Referent[] {
    const renamed = expression.isPossessive ? renamedBy(this.#tokens, this.#parsed.names, expression) : undefined
    const excluded = renamed && this.#shared.tools.forms.identity(renamed)
    return this.#shared.discourse
      .latest()
      .filter(
        (referent) =>
          this.#agrees(referent, expression) &&
          !this.#isExcluded(referent, expression) &&
          !this.#includes(referent, excluded),
      )
  }

  /** How much speaks for what a pronoun means, or for a member of the set that a nominal means ("the two firms"). */
  #score(referent: Referent, expression: Expression, point: Occurrence): number {
    const near = salience(referent, point, reachOf[expression.kind])
    if (near === 0) return 0
    const isSet = referent.members.length > 1
    // Of places "it" is said seldom: in the labelled texts one in four that were nearest at hand were meant.
    const place = expression.kind === 'pronoun' && this.#isAll(referent, 'place') ? -0.4 : 0
    const plural =
      expression.count === 'one-or-several' ? (isSet ? 0.4 : this.#isAll(referent, 'person') ? -0.5 : 0) : 0
    const [only] = referent.members
    const exact = expression.kind === 'nominal' && only !== undefined && expression.types.has(only.type) ? 0.4 : 0
    // A noun asks for a type; where the type is only guessed, what is surer is meant.
    const isGuessed = expression.kind === 'nominal' && referent.members.some((name) => name.certainty < weakType)
    const weak = isGuessed ? -0.3 : 0
    return (
      near +
      place +
      plural +
      exact +
      weak +
      this.#nounBonus(referent, expression) +
      this.#governorBonus(referent, expression)
    )
  }

  /** A possessive pronoun most often means the subject of its own verb. */
  #governorBonus(referent: Referent, expression: Expression): number {
    if (!expression.isPossessive || expression.kind !== 'pronoun') return 0
    const owner = servedBefore(expression, this.#parsed, this.#found) ?? this.#governingSubject(expression)
    return owner !== undefined && this.#isAt(referent, owner) ? 0.6 : 0
  }

  /** "the bank" after "Halden Bank": the noun stands in the name. */
  #nounBonus(referent: Referent, expression: Expression): number {
    if (expression.kind !== 'nominal') return 0
    const noun = this.#nounOf(expression)
    return referent.members.some((name) => holdsNoun(name, noun)) ? 0.7 : 0
  }

  /** The lemma of the last word: of a nominal its noun. */
  #nounOf({ end }: Expression): string {
    return this.#tokens[end - 1]?.lemma ?? ''
  }

  #includes(referent: Referent, identity: string | undefined): boolean {
    return referent.members.some((name) => this.#shared.tools.forms.identity(name) === identity)
  }

  #isAll(referent: Referent, type: string): boolean {
    return referent.members.every((name) => isA(this.#shared.tools.ontology, name.type, type))
  }

  /** The subject of the last verb before the expression in its clause. */
  #governingSubject(expression: TokenSpan): TokenSpan | undefined {
    const { groups, subjects } = this.#parsed.grammar
    const index = groups.findLastIndex((group) => group.end <= expression.first)
    return index < 0 ? undefined : subjects[index]
  }

  /** True when the referent is mentioned at the head of `phrase` of this sentence. */
  #isAt(referent: Referent, phrase: TokenSpan): boolean {
    const { forms } = this.#shared.tools
    return this.#found.some(
      ({ first, end, targets }) =>
        phrase.first <= first &&
        end === phrase.end &&
        jointIdentity(
          forms,
          targets.map(({ name }) => name),
        ) === referent.identity,
    )
  }

  #agrees(referent: Referent, expression: Expression): boolean {
    const known = this.#shared.genders.get(referent.identity)
    if (expression.gender !== undefined && known !== undefined && known !== expression.gender) return false
    return agrees(referent, expression, { ...this.#shared.tools, noun: this.#nounOf(expression) })
  }

  /** An object is not its verb's subject, and a subject is not named again in its own clause. */
  #isExcluded(referent: Referent, expression: Expression): boolean {
    const { grammar, names } = this.#parsed
    const { clauseAt, subjects } = grammar
    const { forms } = this.#shared.tools
    const identities = new Set(referent.members.map((name) => forms.identity(name)))
    const clause = clauseAt[expression.first]
    const isSubject = subjects.some(
      (subject) => subject !== undefined && subject.first <= expression.first && expression.end <= subject.end,
    )
    if (
      isSubject &&
      names.some(
        (name) =>
          name.first > expression.first && clauseAt[name.first] === clause && identities.has(forms.identity(name)),
      )
    ) {
      return true
    }
    if (!expression.isPossessive && isCompanion(identities, this.#parsed, this.#found, forms)) return true
    if (isSubject || (expression.isPossessive && !this.#isPredicate(expression))) return false
    const governing = this.#governingSubject(expression)
    return governing !== undefined && this.#isAt(referent, governing)
  }

  /** "Acme remains its largest shareholder": nobody is somebody's to himself. "Its own" may be. */
  #isPredicate({ first, end }: Expression): boolean {
    const verb = this.#parsed.grammar.groups.find((group) => group.end === first)
    return copulas.has(this.#tokens[verb?.head ?? -1]?.lemma ?? '') && this.#tokens[end]?.lower !== 'own'
  }

  /** The members of a set: the pair or the distinct referents that were mentioned last and agree. */
  #set(expression: Expression): Target[] {
    const point = occurrenceOf(this.#parsed, expression)
    const size = expression.count === 'several' ? 2 : Number(expression.count)
    const ranked = this.#shared.discourse
      .latest()
      .filter((referent) => this.#agrees(referent, expression))
      .map((referent) => ({
        referent,
        score: this.#score(referent, expression, point) + (referent.members.length === size ? 0.3 : 0),
      }))
      .filter(({ score }) => score >= leastSalience)
      .sort((a, b) => b.score - a.score)
    const pair = ranked.find(({ referent }) => referent.members.length === size)
    const lastOf = ({ referent }: { readonly referent: Referent }): number =>
      referent.occurrences.at(-1)?.sentence ?? -1
    const later = ranked.filter(
      (one) =>
        pair !== undefined &&
        one.referent.members.length === 1 &&
        lastOf(one) > lastOf(pair) &&
        !pair.referent.members.some((name) => this.#includes(one.referent, this.#shared.tools.forms.identity(name))),
    )
    // Two that were named since are meant, and not a pair before them.
    if (pair !== undefined && later.length < size)
      return pair.referent.members.map((name) => ({ name, rule: 'set' as const, score: 0.8 }))
    const singles = ranked.filter(({ referent }) => referent.members.length === 1).slice(0, size)
    if (singles.length < size || expression.count === 'several') return []
    return singles
      .flatMap(({ referent }) => referent.members)
      .sort((a, b) => a.sentence - b.sentence || a.first - b.first)
      .map((name) => ({ name, rule: 'set' as const, score: 0.65 }))
  }
}
