/**
 * The notation of relation patterns (schema/README.md) as a tree. The ontology room parses to check a file; the extract room
 * parses to match. Example: `{subject} <invest> {amount}? in {object}`.
 * A parsed pattern always has its cue marked: where the source has no `<…>`, the cue is what stands from the first to the last
 * element that is not a slot.
 */
import { KgError } from '../errors/kg-error.ts'

/** What a qualifier slot may hold. */
export const patternQualifiers = ['amount', 'date', 'role', 'place'] as const
export type PatternQualifier = (typeof patternQualifiers)[number]

/**
 * Parts of speech a pattern may ask for, and nouns for people (of any trade or post, at the head of an organisation, of another post) and for
 * what is made.
 */
export const patternTags = ['noun', 'adj', 'verb', 'adv', 'person', 'head', 'post', 'thing'] as const
export type PatternTag = (typeof patternTags)[number]

/** An argument slot. `both` is one set or a coordinated pair that fills subject and object; it is never possessive. */
export interface ArgumentNode {
  readonly kind: 'argument'
  readonly role: 'subject' | 'object' | 'both'
  /** True for `{subject's}`: the mention is followed by a possessive mark, or is a possessive pronoun. */
  readonly possessive: boolean
  /** True for `{the subject}` and `{the subject's}`: the mention is a nominal ("the firm"), and no name or pronoun. */
  readonly nominal?: true
}

/**
 * One element or group of a pattern.
 * - `lemma`: a token whose lemma, or whose lower-case form, is `lemma` (which is lower case).
 * - `word`: a token whose lower-case form is `form`.
 * - `any`: any one token. `gap`: 0 to `max` tokens, within the clause, and past no name unless `passesNames`. `tag`: one token of the
 *   part of speech, or the words of a post ("chief executive").
 * - `cue`: its items are the cue; every way through a pattern passes exactly one.
 * Words are single as written; one that the tokenizer would cut ("co-founder") is matched by all its tokens in a row.
 *
 * What a pattern need not say, because the matcher passes over it (schema/README.md tells authors so):
 * - before a verb of the pattern: its auxiliaries, adverbs, negation and what plans it ("has", "will", "did not", "has agreed to");
 *   they give status, polarity and modality;
 * - before an argument: what belongs to its noun phrase ("the chip maker Fabrikam", "its rival Fabrikam", "Oslo-based Fabrikam");
 * - after an argument: a bracket or an apposition between commas ("Fabrikam (FBK)", "Fabrikam, a chip maker,").
 */
export type PatternNode =
  | ArgumentNode
  | { readonly kind: 'qualifier'; readonly qualifier: PatternQualifier }
  | { readonly kind: 'lemma'; readonly lemma: string }
  | { readonly kind: 'word'; readonly form: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap'; readonly max: number; readonly passesNames: boolean }
  | { readonly kind: 'tag'; readonly tag: PatternTag }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'alternatives'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'optional'; readonly item: PatternNode }
  | { readonly kind: 'cue'; readonly items: readonly PatternNode[] }

/** Most tokens that `...` without a number spans. */
export const defaultGap = 6
/** Most tokens that any gap may span; a wider one would leave the clause. */
export const maxGap = 12

interface Token {
  readonly text: string
  readonly offset: number
}

/**
 * Parses a pattern.
 *
 * Shape: the root is a sequence, with exactly one cue on every way through when the source marks one rightly or marks none.
 * Throws: ONTOLOGY_INVALID with `context.offset` (UTF-16 units from the start of `source`) for a pattern that breaks the notation.
 * It does not ask whether the slots suffice: see ontology/check-pattern.ts.
 */
export function parsePattern(source: string): PatternNode {
  const reader = new TokenReader(source)
  const items = parseSequence(reader, '')
  const rest = reader.peek()
  if (rest !== undefined) {
    const hint =
      rest.text === '|' ? 'Put alternatives in parentheses: (a|b).' : `Remove it, or quote it: "${rest.text}".`
    throw syntaxError(source, rest.offset, `"${rest.text}" opens or closes nothing`, hint)
  }
  if (items.length === 0) throw syntaxError(source, 0, 'the pattern is empty', 'Write at least one slot and one word.')
  return { kind: 'sequence', items: items.some(hasCue) ? items : markCue(source, items) }
}

/** True when a cue is marked somewhere in the node. */
function hasCue(node: PatternNode): boolean {
  if (node.kind === 'cue') return true
  if (node.kind === 'sequence') return node.items.some(hasCue)
  if (node.kind === 'alternatives') return node.options.some(hasCue)
  return node.kind === 'optional' && hasCue(node.item)
}

/** Wraps the items from the first to the last that is not a slot. */
function markCue(source: string, items: readonly PatternNode[]): PatternNode[] {
  const first = items.findIndex((item) => !isSlot(item))
  const last = items.findLastIndex((item) => !isSlot(item))
  if (first < 0) {
    throw syntaxError(source, 0, 'the pattern has no word between its slots', 'Add the words that show the relation.')
  }
  return [...items.slice(0, first), { kind: 'cue', items: items.slice(first, last + 1) }, ...items.slice(last + 1)]
}

/** Slots and gaps: where no cue is marked, they neither start nor end it. */
function isSlot(node: PatternNode): boolean {
  if (node.kind === 'optional') return isSlot(node.item)
  return node.kind === 'qualifier' || isWordless(node)
}

/** What shows no relation: an argument, a gap. A qualifier may ("Contoso <{role}> Ana Brook"). */
function isWordless(node: PatternNode): boolean {
  if (node.kind === 'optional') return isWordless(node.item)
  return node.kind === 'argument' || node.kind === 'gap' || node.kind === 'any'
}

const elementPattern = /\{[^{}]*\}|"[^"]*"|\.\.\.?\d*|@\p{L}*|[()|<>?*]|[^\s{}()|<>?*"]+|[{}"]/gu

class TokenReader {
  readonly source: string
  readonly #tokens: readonly Token[]
  #next = 0

  constructor(source: string) {
    this.source = source
    this.#tokens = [...source.matchAll(elementPattern)].map((match) => ({ text: match[0], offset: match.index }))
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next]
  }

  take(): Token | undefined {
    const token = this.#tokens[this.#next]
    if (token !== undefined) this.#next += 1
    return token
  }

  /** Takes the next token when it is `text`. */
  takeIf(text: string): boolean {
    if (this.peek()?.text !== text) return false
    this.#next += 1
    return true
  }
}

/** Elements up to a token of `stops`, which is left. */
function parseSequence(reader: TokenReader, stops: string): PatternNode[] {
  const items: PatternNode[] = []
  for (let token = reader.peek(); token !== undefined; token = reader.peek()) {
    if (stops.includes(token.text) || isStray(token.text)) break
    reader.take()
    const item = parseElement(reader, token)
    const question = reader.peek()
    if (!reader.takeIf('?')) items.push(item)
    else if (item.kind !== 'cue') items.push({ kind: 'optional', item })
    else {
      const offset = question?.offset ?? token.offset
      throw syntaxError(
        reader.source,
        offset,
        'a cue cannot be optional',
        'Mark a word that is always there as the cue.',
      )
    }
  }
  return items
}

/** Tokens that cannot start an element; who meets one ends its sequence and says what is wrong. */
function isStray(text: string): boolean {
  return text === '|' || text === ')' || text === '>' || text === '?'
}

function parseElement(reader: TokenReader, token: Token): PatternNode {
  const { text } = token
  if (text === '(') return parseGroup(reader, token)
  if (text === '<') return parseCue(reader, token)
  if (text === '*') return { kind: 'any' }
  if (text.startsWith('..')) return parseGap(reader, token)
  if (text.startsWith('{')) return parseSlot(reader, token)
  if (text.startsWith('@')) return parseTag(reader, token)
  if (text.startsWith('"')) return parseWord(reader, token)
  if (text === '}') throw syntaxError(reader.source, token.offset, '"}" closes no slot', 'Write slots as {subject}.')
  return { kind: 'lemma', lemma: text.toLowerCase() }
}

function parseGroup(reader: TokenReader, open: Token): PatternNode {
  const options: PatternNode[] = []
  do {
    const items = parseSequence(reader, '|)')
    if (items.length === 0) {
      throw syntaxError(
        reader.source,
        open.offset,
        'a group has an empty alternative',
        'Use ? for what may be missing.',
      )
    }
    const [only] = items
    options.push(items.length === 1 && only !== undefined ? only : { kind: 'sequence', items })
  } while (reader.takeIf('|'))
  if (!reader.takeIf(')')) throw syntaxError(reader.source, open.offset, '"(" is never closed', 'Add ")".')
  const [first] = options
  return options.length === 1 && first !== undefined ? first : { kind: 'alternatives', options }
}

function parseCue(reader: TokenReader, open: Token): PatternNode {
  const items = parseSequence(reader, '>')
  if (reader.peek()?.text === '|') {
    throw syntaxError(reader.source, open.offset, 'a cue holds a bare "|"', 'Put alternatives in parentheses: <(a|b)>.')
  }
  if (!reader.takeIf('>')) throw syntaxError(reader.source, open.offset, '"<" is never closed', 'Add ">".')
  if (items.every(isWordless)) {
    throw syntaxError(reader.source, open.offset, 'the cue holds no word', 'Mark the words that show the relation.')
  }
  if (items.some(hasCue)) throw syntaxError(reader.source, open.offset, 'a cue stands in a cue', 'Mark one cue only.')
  return { kind: 'cue', items }
}

function parseGap(reader: TokenReader, token: Token): PatternNode {
  const passesNames = token.text.startsWith('...')
  const dots = passesNames ? '...' : '..'
  const max = token.text === dots ? defaultGap : Number(token.text.slice(dots.length))
  if (max < 1 || max > maxGap) {
    throw syntaxError(
      reader.source,
      token.offset,
      `"${token.text}" is out of range`,
      `Use ${dots}1 to ${dots}${maxGap}.`,
    )
  }
  return { kind: 'gap', max, passesNames }
}

function parseSlot(reader: TokenReader, token: Token): PatternNode {
  const name = token.text.slice(1, -1).trim().replace('’', "'")
  switch (name) {
    case 'subject':
    case 'object':
    case 'both':
      return { kind: 'argument', role: name, possessive: false }
    case "subject's":
      return { kind: 'argument', role: 'subject', possessive: true }
    case "object's":
      return { kind: 'argument', role: 'object', possessive: true }
    case 'the subject':
      return { kind: 'argument', role: 'subject', possessive: false, nominal: true }
    case "the subject's":
      return { kind: 'argument', role: 'subject', possessive: true, nominal: true }
    default: {
      const qualifier = patternQualifiers.find((known) => known === name)
      if (qualifier !== undefined) return { kind: 'qualifier', qualifier }
      const slots =
        "{subject} {subject's} {the subject} {the subject's} {object} {object's} {both} {amount} {date} {role} {place}"
      throw syntaxError(reader.source, token.offset, `"${token.text}" is not a slot`, `Use one of ${slots}.`)
    }
  }
}

function parseTag(reader: TokenReader, token: Token): PatternNode {
  const tag = patternTags.find((known) => `@${known}` === token.text)
  if (tag === undefined) {
    const known = patternTags.map((name) => `@${name}`).join(' ')
    throw syntaxError(reader.source, token.offset, `"${token.text}" is not a class of words`, `Use one of ${known}.`)
  }
  return { kind: 'tag', tag }
}

function parseWord(reader: TokenReader, token: Token): PatternNode {
  const form = token.text.slice(1, -1).toLowerCase()
  if (token.text.length < 2)
    throw syntaxError(reader.source, token.offset, 'a quote is never closed', 'Add the second ".')
  if (form === '' || /\s/u.test(form)) {
    throw syntaxError(
      reader.source,
      token.offset,
      'a quoted element is not one word',
      'Quote each word for itself: "a" "b".',
    )
  }
  return { kind: 'word', form }
}

function syntaxError(source: string, offset: number, what: string, hint: string): KgError {
  return new KgError('ONTOLOGY_INVALID', `Could not read the pattern "${source}": ${what}.`, {
    hint,
    context: { pattern: source, offset },
  })
}
