/** What a text said of a thing where it named it: what tells of which thing "the Malmö lender" is said. */
import { isA, type Ontology } from '../../model/ontology.ts'
import type { NameDraft } from '../names/name-draft.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import type { Token } from '../tokens.ts'
import { bodyNouns } from '../words/bodies.ts'
import { timeNouns } from '../words/calendar.ts'

/** What was said of a referent so far. */
export interface Said {
  /** Lemmas of the nouns that it was called by: "the chip designer Tallinn Logic". */
  readonly nouns: Set<string>
  /** The last word of its name, where that is a kind of body: "Weir Hospital". */
  readonly heads: Set<string>
  /** Lemmas of what stood beside its name. */
  readonly beside: Set<string>
  /** Keys of the places and peoples that were named near it. */
  readonly origins: Set<string>
}

/** How far from a name what is beside it may stand, in tokens: a name between hides it. */
const reach = { before: 6, behind: 9 } as const
/** How far from it a place or a people may be named. */
const originReach = 7
const tellingTags = new Set(['NOUN', 'ADJ', 'VERB'])

/** What there is to say, for adding. */
export const kindsOfSaid = ['nouns', 'heads', 'beside', 'origins'] as const

/** Of a referent of which nothing was said yet. */
export function nothingSaid(): Said {
  return { nouns: new Set(), heads: new Set(), beside: new Set(), origins: new Set() }
}

/** What a sentence says of a name in it, which it calls by some nouns (`describedBy`). */
export function saidOf(
  { name, nouns }: { readonly name: NameDraft; readonly nouns: readonly string[] },
  { sentence: { tokens }, names, isName }: ParsedSentence,
  ontology: Ontology,
): Said {
  const isOf = (of: NameDraft, types: readonly string[]): boolean => types.some((type) => isA(ontology, of.type, type))
  const [head = '', ...others] = name.key.split(' ').reverse()
  const isHead = others.length > 0 && bodyNouns.has(head) && !isOf(name, ['person', 'group'])
  return {
    nouns: new Set(nouns.filter((noun) => !timeNouns.has(noun))),
    heads: new Set(isHead ? [head] : []),
    beside: new Set([
      ...besideAt(tokens, isName, { from: name.first - 1, step: -1, most: reach.before }),
      ...besideAt(tokens, isName, { from: name.end, step: 1, most: reach.behind }),
    ]),
    origins: new Set(
      namesNear(names, name)
        .filter((other) => isOf(other, ['place', 'group']))
        .map(({ key }) => key),
    ),
  }
}

interface Stretch {
  readonly from: number
  readonly step: 1 | -1
  readonly most: number
}

/** The lemmas of a stretch up to the next name. */
function besideAt(tokens: readonly Token[], isName: Uint8Array, { from, step, most }: Stretch): string[] {
  const found: string[] = []
  for (let at = from; Math.abs(at - from) < most; at += step) {
    const token = tokens[at]
    if (token === undefined || isName[at] === 1) break
    if (tellingTags.has(token.pos)) found.push(token.lemma)
  }
  return found
}

/** The names of a sentence near one of them; a sentence may hold thousands. */
function namesNear(names: readonly NameDraft[], name: NameDraft): NameDraft[] {
  const near: NameDraft[] = []
  const at = placeOf(names, name.first)
  for (let before = at - 1; before >= 0; before -= 1) {
    const other = names[before] as NameDraft
    if (name.first - other.end > originReach) break
    near.push(other)
  }
  for (const other of names.slice(at + 1, at + 1 + originReach))
    if (other.first - name.end <= originReach) near.push(other)
  return near
}

/** The place of the name that starts at a token, in names by position. */
function placeOf(names: readonly NameDraft[], first: number): number {
  let [low, high] = [0, names.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] as NameDraft).first < first) low = middle + 1
    else high = middle
  }
  return low
}

/** True where a referent was called by a noun, or has it at the end of its name. */
export function goesBy({ said }: { readonly said: Said }, noun: string): boolean {
  return said.nouns.has(noun) || said.heads.has(noun)
}
