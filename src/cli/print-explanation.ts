/** Explanations for people. */
import type {
  AssertionExplanation,
  ChainStep,
  DroppedView,
  EndExplanation,
  RelationExplanation,
  RuleExplanation,
  RuleFeature,
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
  const words = evidence.statusCue === undefined ? '' : `: “${evidence.statusCue}”`
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
    ...ruleRows(rule),
    row('status', reading === undefined ? said : `${said}: ${reading.why}${words}`),
    ...unresolved,
    row('confidence', evidence.confidence.toFixed(2)),
    row('weight', partWhy),
  ].join('')
}

/** What proposed it, and what model and judge weighed: in natural logarithms of odds, of which 0.7 doubles and 2.3 is ten to one. */
function ruleRows({ rule, meaning, source, place, features = [], judged }: RuleExplanation): string[] {
  const weights = (of: readonly RuleFeature[]): string[] =>
    of
      .filter(({ weight }) => Math.abs(weight) >= 0.005)
      .map(({ feature, weight }) => row('', `${weight > 0 ? '+' : ''}${weight.toFixed(2)}  ${feature}`))
  return [
    row('rule', rule),
    row('', meaning),
    ...(source === undefined ? [] : [row('', source)]),
    ...(place === undefined ? [] : [row('', `${place.file}:${place.line}`)]),
    ...weights(features),
    ...(judged === undefined
      ? []
      : [
          row('judged', `${judged.probability.toFixed(2)}, and it is believed from ${judged.threshold.toFixed(2)} on`),
          ...weights(judged.evidence),
        ]),
  ]
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

/** Dropped candidates: one paragraph each, first those that no fact says; then a line for each that another has said already. */
export function droppedText(dropped: readonly DroppedView[]): string {
  const isSaid = ({ reason }: DroppedView): boolean => reason === 'DUPLICATE'
  const said = dropped.filter(isSaid).map(({ relationType, quote, start, rule, why }) => {
    return `  ${relationType}  at ${start}  “${quote}”  (${rule}; ${why})\n`
  })
  return [
    ...dropped
      .filter((one) => !isSaid(one))
      .map(
        ({ relationType, reason, rule, why, quote, sentence, start }) =>
          `${reason}  ${relationType}  at ${start}  (${rule})\n  ${why}\n  “${quote}”\n  in: ${sentence}\n\n`,
      ),
    ...(said.length === 0 ? [] : ['DUPLICATE\n', ...said, '\n']),
  ].join('')
}
