/** What is judged: the extractor, as something that proposes relations for the passages of a document. */
import type { Extractor } from '../extract/extractor.ts'
import type { Assertion } from '../model/assertion.ts'
import type { Mention } from '../model/mention.ts'
import { spanContains, type Span } from '../model/span.ts'
import { extractDocument } from '../pipeline/extract-document.ts'
import { textDocument } from '../pipeline/text-document.ts'
import type { GoldPassage } from './corpora.ts'

/** A relation proposed, in our relation types. Spans are offsets into the passage. */
export interface TypedGuess {
  readonly relationType: string
  readonly subject: Span
  readonly object: Span
  readonly confidence: number
}

/** Proposes relations for the passages of one document, a list for each. */
export interface RelationSystem {
  readonly guess: (document: readonly GoldPassage[]) => TypedGuess[][]
}

/** Between passages that do not touch: a paragraph of its own, so that no sentence runs over. */
const passageBreak = '\n\n'

/** What of an extraction is judged: all it says, as `extract` prints it, or only what the graph takes. */
export type JudgedPart = 'all' | 'graph'

/** The whole extractor on a document put together from its passages; what spans two passages is left out. */
export function extractorSystem(extractor: Extractor, part: JudgedPart): RelationSystem {
  return {
    guess(document) {
      const starts: number[] = []
      let text = ''
      for (const passage of document) {
        if (text !== '') text += passageBreak
        starts.push(text.length)
        text += passage.text
      }
      const records = extractDocument(textDocument(text), extractor, { report: () => undefined })
      const mentions = new Map([...records.aside.mentions, ...records.mentions].map((mention) => [mention.id, mention]))
      const said = part === 'all' ? [...records.assertions, ...records.aside.assertions] : records.assertions
      return document.map((passage, index) => {
        const start = starts[index] ?? 0
        const whole = { start, end: start + passage.text.length }
        return said.flatMap((assertion) => guessOf(assertion, mentions, whole))
      })
    },
  }
}

function guessOf(assertion: Assertion, mentions: ReadonlyMap<string, Mention>, passage: Span): TypedGuess[] {
  const { relationType, confidence, polarity } = assertion
  const subject = mentions.get(assertion.subject)?.span
  const object =
    assertion.object.kind === 'literal' ? assertion.object.literal.span : mentions.get(assertion.object.mentionId)?.span
  if (polarity === 'negated' || !subject || !object) return []
  if (!spanContains(passage, subject) || !spanContains(passage, object)) return []
  const inside = ({ start, end }: Span): Span => ({ start: start - passage.start, end: end - passage.start })
  return [{ relationType, subject: inside(subject), object: inside(object), confidence }]
}
