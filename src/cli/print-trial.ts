/** What `ontology try` tells people. */
import type { Trial } from '../extract/try-sentence.ts'
import { assertionLine } from '../extract/lines.ts'
import type { ArgumentLine, AssertionLine, LiteralLine } from '../extract/lines.ts'

/** The facts found, the mentions, and each pattern that came near. */
export function trialText({ extraction, mentions, patterns }: Trial): string {
  const facts = extraction.assertions.map((assertion) => factLine(assertionLine(assertion, extraction, '')))
  const found = mentions.map(({ surface, entityType, refersTo }) => {
    return `  ${surface} (${entityType})${refersTo === undefined ? '' : ` is ${refersTo.surface}, by ${refersTo.rule}`}\n`
  })
  const trials = patterns.map(({ matched, patternId, source, detail = '' }) => {
    return matched ? `  ✓ ${patternId}  ${source}\n` : `  · ${patternId}  ${source}\n      ${detail}\n`
  })
  return [
    section('Facts', facts, 'none'),
    section('Mentions', found, 'none'),
    section('Patterns that share a word with it', trials, 'none'),
  ].join('\n')
}

function section(title: string, lines: readonly string[], none: string): string {
  return `${title}\n${lines.length === 0 ? `  ${none}\n` : lines.join('')}`
}

function factLine(line: AssertionLine): string {
  const words = [
    line.status,
    line.polarity === 'negated' ? 'negated' : '',
    line.modality === 'asserted' ? '' : line.modality,
  ]
  const when = line.validTime === undefined ? '' : `, ${line.validTime}`
  const how = `${words.filter((word) => word !== '').join(', ')}${when}, confidence ${line.confidence.toFixed(2)}`
  return `  ${endText(line.subject)} ${line.relationType} ${endText(line.object)}  (${how}; cue “${line.cue.text}”; ${line.extractor})\n`
}

function endText(end: ArgumentLine | LiteralLine): string {
  if ('literal' in end) return end.literal.value
  return end.refersTo === undefined ? end.text : `${end.text} [${end.refersTo.text}]`
}
