/** What `ontology try` tells people. */
import type { PatternTrial, Trial } from '../extract/try-sentence.ts'
import type { ClaimExplanation } from '../extract/explain/explain-claim.ts'
import { assertionLine } from '../extract/lines.ts'
import type { ArgumentLine, AssertionLine, LiteralLine } from '../extract/lines.ts'

/** The facts found, what was considered and dropped, the mentions, and each pattern that came near. */
export function trialText({ extraction, reasons, mentions, patterns }: Trial): string {
  const facts = extraction.assertions.map((assertion) =>
    factLine(assertionLine(assertion, extraction, ''), assertion.extractor.rule, reasons[assertion.id]),
  )
  const found = mentions.map(({ surface, entityType, refersTo }) => {
    return `  ${surface} (${entityType})${refersTo === undefined ? '' : ` is ${refersTo.surface}, by ${refersTo.rule}`}\n`
  })
  const near = patterns.filter(({ matched }) => !matched)
  const trials = [...patterns.filter(({ matched }) => matched), ...near.slice(0, mostNear)].map(trialLines)
  const more = near.length - mostNear
  const rest = more > 0 ? [`  and ${more} further off (--relation R tells of one relation, --json of all)\n`] : []
  const refused = extraction.dropped
    .filter(({ reason }) => reason !== 'DUPLICATE')
    .map(({ relationType, reason, rule, detail }) => `  ${relationType}  ${reason}  ${detail}  (${rule})\n`)
  return [
    section('Facts', facts, 'none'),
    ...(refused.length === 0 ? [] : [section('Considered, and no facts', refused, 'none')]),
    section('Mentions', found, 'none'),
    section('Patterns that share a word with it', [...trials, ...rest], 'none'),
  ].join('\n')
}

/** Patterns that did not match are told of until there are so many, the nearest first. */
const mostNear = 8
/** A pattern of many alternatives is cut off here, in characters. */
const mostOfSource = 120

function trialLines({ matched, patternId, source, detail = '' }: PatternTrial): string {
  const short = source.length <= mostOfSource ? source : `${source.slice(0, mostOfSource)}…`
  return matched ? `  ✓ ${patternId}  ${short}\n` : `  · ${patternId}  ${short}\n      ${detail}\n`
}

function section(title: string, lines: readonly string[], none: string): string {
  return `${title}\n${lines.length === 0 ? `  ${none}\n` : lines.join('')}`
}

function factLine(line: AssertionLine, rule: string, reason: ClaimExplanation | undefined): string {
  const words = [
    line.status,
    line.polarity === 'negated' ? 'negated' : '',
    line.modality === 'asserted' ? '' : line.modality,
  ]
  const when = line.validTime === undefined ? '' : `, ${line.validTime}`
  const how = `${words.filter((word) => word !== '').join(', ')}${when}, confidence ${line.confidence.toFixed(2)}`
  const fact = `${endText(line.subject)} ${line.relationType} ${endText(line.object)}  (${how}; cue “${line.cue.text}”)`
  const why = reason === undefined ? [] : [`${rule}: ${reason.rule.meaning}`, `${line.status}: ${reason.reading.why}`]
  return [`  ${fact}\n`, ...why.map((one) => `      ${one}\n`)].join('')
}

function endText(end: ArgumentLine | LiteralLine): string {
  if ('literal' in end) return end.literal.value
  return end.refersTo === undefined ? end.text : `${end.text} [${end.refersTo.text}]`
}
