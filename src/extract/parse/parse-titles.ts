/** Parsing a sentence with its titles as one word each: the verbs and prepositions within "Working on the Highway" are none of the sentence's. */
import type { ModelArgument } from '../model/relation-arguments.ts'
import type { Token } from '../tokens.ts'
import { fineTags } from './fine-tags.ts'
import { labelIndex, type Parse } from './parse.ts'
import type { Parser } from './parser.ts'

const compound = labelIndex('compound')
const properNoun = fineTags.indexOf('NNP')

/** The parse of a sentence; the words of a title hang on its last. `found` are its arguments in order, without overlap. */
export function parseWithTitles(tokens: readonly Token[], found: readonly ModelArgument[], parser: Parser): Parse {
  const titles = found.filter(({ first, end, type }) => type === 'work' && end - first > 1)
  if (titles.length === 0) return parser.parseSentence(tokens)
  const kept: number[] = []
  const words: Token[] = []
  for (const [at, token] of tokens.entries()) {
    const title = titles.find(({ first, end }) => first <= at && at < end)
    if (title !== undefined && at < title.end - 1) continue
    kept.push(at)
    words.push(title === undefined ? token : asName(token))
  }
  return spread(parser.parseSentence(words), kept, tokens.length)
}

/** A title's last word as a proper noun, whatever word it is elsewhere. */
function asName(token: Token): Token {
  return { ...token, pos: 'PROPN' }
}

/** A parse of the words kept as one of all: what was left out hangs on the next word that was kept. */
function spread({ heads, labels, tags }: Parse, kept: readonly number[], length: number): Parse {
  const whole = {
    heads: new Int16Array(length),
    labels: new Uint8Array(length).fill(compound),
    tags: new Uint8Array(length).fill(properNoun),
  }
  let from = 0
  for (const [index, at] of kept.entries()) {
    whole.heads.fill(at, from, at)
    const head = heads[index] as number
    whole.heads[at] = head < 0 ? -1 : (kept[head] as number)
    whole.labels[at] = labels[index] as number
    whole.tags[at] = tags[index] as number
    from = at + 1
  }
  return whole
}
