/** Explanations for people. */
import type {
  AssertionExplanation,
  ChainStep,
  DroppedView,
  EndExplanation,
  RelationExplanation,
} from '../model/explanation.ts'
import type { EvidenceView } from '../model/views.ts'

/** A relation explained: what it is, who its ends are, and every sentence behind it. */
export function explanationText(explanation: RelationExplanation): string {
  const { fact, ends, statusWhy, timeWhy, confidenceWhy, assertions, notes } = explanation
  return [
    `${fact.sentence}\n${fact.id}\n\n`,
    `Status      ${statusWhy}\n`,
    `Time        ${timeWhy}\n`,
    `Confidence  ${confidenceWhy}\n`,
    ...ends.map(endText),
    ...assertions.map(assertionText),
    ...notes.map((note) => `\n${note}\n`),
  ].join('')
}

function endText({ role, name, type, aliases, why }: EndExplanation): string {
  const names = aliases.length === 0 ? '' : `, also ${aliases.join(', ')}`
  const title = role === 'subject' ? 'Subject' : 'Object'
  return [`${title.padEnd(12)}${name} (${type}${names})\n`, ...why.map((one) => `            ${one}\n`)].join('')
}

function assertionText(item: AssertionExplanation, index: number): string {
  const { evidence, sources, partWhy, subjectChain, objectChain, rule, reading } = item
  const said = [
    evidence.status,
    ...(evidence.polarity === 'negated' ? ['negated'] : []),
    ...(evidence.modality === 'asserted' ? [] : [evidence.modality]),
    ...(evidence.validTime === undefined ? [] : [evidence.validTime]),
    ...(evidence.implied ? ['implied'] : []),
  ].join(', ')
  const words = evidence.statusCue === undefined ? '' : ` (“${evidence.statusCue}”)`
  const unresolved =
    evidence.unresolvedTime === undefined
      ? []
      : [row('when', `“${evidence.unresolvedTime}” is left open: the text does not say which`)]
  return [
    `\n${index + 1}. “${evidence.text}”\n`,
    `   ${evidence.documentTitle} · ${sources.join(', ')} · at ${evidence.offset}\n`,
    row('subject', chainText(subjectChain)),
    ...elsewhere(evidence.subject),
    row('object', chainText(objectChain)),
    ...elsewhere(evidence.object),
    row('cue', `“${evidence.cue}”`),
    row('rule', rule.rule),
    ...(rule.source === undefined ? [] : [row('', rule.source)]),
    ...(rule.place === undefined ? [] : [row('', `${rule.place.file}:${rule.place.line}`)]),
    ...(rule.features ?? []).map(({ feature, weight }) =>
      row('', `${weight > 0 ? '+' : ''}${weight.toFixed(2)}  ${feature}`),
    ),
    row('status', reading === undefined ? said : `${said}: ${reading.why}${words}`),
    ...unresolved,
    row('confidence', evidence.confidence.toFixed(2)),
    row('weight', partWhy),
  ].join('')
}

function row(title: string, text: string): string {
  return `     ${title.padEnd(12)}${text}\n`
}

/** Where an argument stands that the sentence leaves unsaid. */
function elsewhere({ namedIn }: EvidenceView['subject']): string[] {
  return namedIn === undefined ? [] : [row('', `in “${namedIn}”`)]
}

function chainText(chain: readonly ChainStep[]): string {
  return chain
    .map(({ surface, start, rule }) => `“${surface}” at ${start}${rule === undefined ? '' : ` (${rule})`}`)
    .join(' → ')
}

/** Dropped candidates: one paragraph each, and the count by reason. */
export function droppedText(dropped: readonly DroppedView[]): string {
  return dropped
    .map(
      ({ relationType, reason, rule, why, quote, sentence, start }) =>
        `${reason}  ${relationType}  at ${start}  (${rule})\n  ${why}\n  “${quote}”\n  in: ${sentence}\n\n`,
    )
    .join('')
}
