/**
 * The dependency parser: tags a sentence from left to right, then builds its tree by greedy moves, each the best by a linear model over
 * hashed features. Two moves a token, so linear in tokens.
 */
import type { Token } from '../tokens.ts'
import { labelFeatures } from './label-features.ts'
import { ColumnModel, MoveModel } from './linear-models.ts'
import { moveFeatures } from './move-features.ts'
import { labelIndex, type Parse } from './parse.ts'
import { leftArc, ParseState, shift } from './parse-state.ts'
import { readParserTables, type ParserTables } from './parser-file.ts'
import { SentenceCodes } from './sentence-codes.ts'
import { tagFeatures } from './tag-features.ts'

/** Parses sentences. */
export interface Parser {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  /** The parse of a sentence; any list of tokens has one. Cost: linear in tokens. Deterministic. */
  parseSentence(tokens: readonly Token[]): Parse
}

/** Most tokens parsed together, as many as a sentence has at most; what is longer is parsed in stretches with a root each. */
const maxTokens = 250
const rootLabel = labelIndex('root')

let loaded: Parser | undefined

/** The parser with the weights of `data/models/parser.weights`, read once. */
export function loadParser(): Parser {
  loaded ??= makeParser(readParserTables())
  return loaded
}

/** A parser of given weights. */
export function makeParser({ tags, moves, labels }: ParserTables): Parser {
  const tagModel = new ColumnModel(tags)
  const moveModel = new MoveModel(moves)
  const labelModel = new ColumnModel(labels)
  const bestMove = (codes: SentenceCodes, state: ParseState): number => {
    moveFeatures(codes, state, moveModel.features)
    return moveModel.best(state)
  }
  const parseStretch = (tokens: readonly Token[]): Parse => {
    const codes = new SentenceCodes(tokens)
    const tagged = new Uint8Array(tokens.length)
    for (let at = 0; at < tokens.length; at += 1) {
      tagFeatures(codes, at, tagModel.features)
      const tag = tagModel.best()
      tagged[at] = tag
      codes.tag(at, tag)
    }
    const state = new ParseState(tokens.length)
    while (!state.isDone) {
      const move = state.forcedMove ?? bestMove(codes, state)
      if (move === shift) state.shift()
      else if (move === leftArc && state.next === state.length) state.attach(move, rootLabel)
      else {
        labelFeatures(codes, state, move, labelModel.features)
        state.attach(move, labelModel.best())
      }
    }
    return { heads: state.heads, labels: state.labels.subarray(0, tokens.length), tags: tagged }
  }
  return {
    version: moves.header.version,
    parseSentence: (tokens) => (tokens.length <= maxTokens ? parseStretch(tokens) : inStretches(tokens, parseStretch)),
  }
}

function inStretches(tokens: readonly Token[], parse: (stretch: readonly Token[]) => Parse): Parse {
  const heads = new Int16Array(tokens.length)
  const labels = new Uint8Array(tokens.length)
  const tags = new Uint8Array(tokens.length)
  for (let from = 0; from < tokens.length; from += maxTokens) {
    const part = parse(tokens.slice(from, from + maxTokens))
    heads.set(
      part.heads.map((head) => (head < 0 ? head : head + from)),
      from,
    )
    labels.set(part.labels, from)
    tags.set(part.tags, from)
  }
  return { heads, labels, tags }
}
