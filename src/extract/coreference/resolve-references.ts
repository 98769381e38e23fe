/**
 * Coreference within a document: every name, pronoun and definite nominal in order of the text, each with the names it stands
 * for. An expression without antecedent gives no reference. Deterministic; cost linear in the text (what is out of reach is forgotten).
 */
import { isA } from '../../model/ontology.ts'
import { isPossessiveToken } from '../grammar/possessive.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { Token } from '../tokens.ts'
import { genderOf } from '../words/people.ts'
import { wordSet } from '../words/word-set.ts'
import { Antecedents, type ReadSoFar } from './antecedents.ts'
import { describedBy, isPartedOff } from './descriptions.ts'
import type { Expression } from './expression.ts'
import type { ExpressionFinder } from './expressions.ts'
import { originMarks } from './origins.ts'
import { jointIdentity } from './name-forms.ts'
import { occurrenceOf, type ParsedSentence } from './parsed-sentence.ts'
import type { Reference, Target } from './reference.ts'
import { goesBy, saidOf } from './said.ts'
import { Discourse } from './salience.ts'

/** What all sentences share. */
export type CoreferenceTools = ReadSoFar['tools'] & { readonly findExpressions: ExpressionFinder }

/** The references of each sentence, in order of position. */
export function resolveReferences(parsed: readonly ParsedSentence[], tools: CoreferenceTools): Reference[][] {
  const discourse = new Discourse()
  const genders = new Map<string, 'he' | 'she'>()
  return parsed.map((sentence) => new SentenceReader(sentence, { tools, discourse, genders }).read())
}

type Shared = ReadSoFar & { readonly tools: CoreferenceTools }

/** From this score on a pronoun tells of whom it means whether that is a man or a woman. */
const tellingScore = 0.7

const families = wordSet('family families clan dynasty heirs brothers sisters siblings estate')

/** "His daughter, Ann Lee, wept": the noun that the name is in apposition to; "With his wife, Karl Hale founded" has none. */
function nounBeforeComma(tokens: readonly Token[], name: NameDraft): string[] {
  return isPartedOff(tokens, name) ? [tokens[name.first - 2]?.lower ?? ''] : []
}

/** "The Keller family": many of a name, and not the one who goes by it. */
function isOfFamily(tokens: readonly Token[], { first, end }: NameDraft): boolean {
  return tokens[first - 1]?.lower === 'the' && families.has(tokens[end]?.lower ?? '')
}

class SentenceReader {
  readonly #parsed: ParsedSentence
  readonly #shared: Shared
  readonly #tokens: readonly Token[]
  readonly #found: Reference[] = []
  readonly #antecedents: Antecedents

  constructor(parsed: ParsedSentence, shared: Shared) {
    this.#parsed = parsed
    this.#shared = shared
    this.#tokens = parsed.sentence.tokens
    this.#antecedents = new Antecedents(parsed, shared, this.#found)
  }

  read(): Reference[] {
    const { names, grammar, isName } = this.#parsed
    const isOrigin = originMarks(this.#tokens.length, names, this.#shared.tools.ontology)
    const expressions = this.#shared.tools.findExpressions(this.#tokens, grammar, {
      isName,
      isOrigin,
      isNounOfNamed: (noun) => this.#shared.discourse.some((referent) => goesBy(referent, noun)),
    })
    const all = [...names, ...expressions].sort((a, b) => a.first - b.first)
    let lastName: NameDraft | undefined
    for (const item of all) {
      if ('kind' in item) this.#readExpression(item)
      else {
        this.#readName(item)
        if (lastName !== undefined) this.#notePair(lastName, item)
        lastName = item
      }
    }
    return this.#found
  }

  #readName(name: NameDraft): void {
    const { forms } = this.#shared.tools
    const full = forms.fullForm(name)
    if (full?.rule === 'short-form' && isOfFamily(this.#tokens, name)) return
    const target: Target =
      full === undefined
        ? { name, score: name.score }
        : { name: full.name, rule: full.rule, score: Math.min(0.9, name.score) }
    const nouns = describedBy(this.#tokens, this.#parsed.isName, name)
    const title = genderOf(this.#tokens[name.first - 1]?.lower ?? '')
    const told = [...nounBeforeComma(this.#tokens, name), ...nouns].map(genderOf).find((known) => known !== undefined)
    const gender = title ?? told ?? this.#shared.genders.get(forms.identity(name))
    if (gender !== undefined) this.#shared.genders.set(forms.identity(name), gender)
    const next = this.#tokens[name.end]
    const isPossessive = isPossessiveToken(next)
    this.#add({
      first: name.first,
      end: name.end,
      sentence: name.sentence,
      kind: 'name',
      isPossessive,
      targets: [target],
    })
    this.#shared.discourse.describe(
      forms.identity(name),
      saidOf({ name, nouns }, this.#parsed, this.#shared.tools.ontology),
    )
  }

  #add(reference: Reference): void {
    const { forms } = this.#shared.tools
    this.#found.push(reference)
    const members = reference.targets.map((target) => target.name)
    // Peoples ("Danish") are never what a pronoun means in the texts at hand.
    if (members.some((name) => isA(this.#shared.tools.ontology, name.type, 'group'))) return
    const identity = jointIdentity(forms, members)
    this.#shared.discourse.note(identity, members, occurrenceOf(this.#parsed, reference))
    for (const member of members.length > 1 ? members : [])
      this.#shared.discourse.note(forms.identity(member), [member], occurrenceOf(this.#parsed, reference))
  }

  /** "A and B": two names that are coordinated can be referred to as a pair. */
  #notePair(a: NameDraft, b: NameDraft): void {
    const { ontology, forms } = this.#shared.tools
    if (b.first - a.end !== 1 || this.#tokens[a.end]?.lower !== 'and') return
    const [typeA, typeB] = [ontology.entityTypes.get(a.type), ontology.entityTypes.get(b.type)]
    if (typeA === undefined || typeA.family !== typeB?.family) return
    const members = [a, b].map((name) => forms.fullForm(name)?.name ?? name)
    const identity = jointIdentity(forms, members)
    this.#shared.discourse.note(identity, members, occurrenceOf(this.#parsed, { first: a.first, end: b.end }))
  }

  #readExpression(expression: Expression): void {
    const targets = this.#antecedents.of(expression)
    if (targets.length === 0) return
    const { first, end, kind, isPossessive } = expression
    const [only] = targets
    if (expression.gender !== undefined && only !== undefined && only.score >= tellingScore) {
      this.#shared.genders.set(this.#shared.tools.forms.identity(only.name), expression.gender)
    }
    const reference = { first, end, sentence: this.#parsed.sentence.index, kind, isPossessive, targets }
    // "The former … the latter": the first does not change which was named last.
    if (expression.contrast === undefined) this.#add(reference)
    else this.#found.push(reference)
  }
}
