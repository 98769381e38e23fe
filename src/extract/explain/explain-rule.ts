/** What the stored id of a rule says by itself: what kind of evidence it is, and a pattern's text and place where the ontology has it. */
import type { RuleExplanation } from '../../model/explanation.ts'
import type { Ontology } from '../../model/ontology.ts'

/** Explains a rule by its id. */
export function explainRule(rule: string, ontology: Ontology): RuleExplanation {
  const [kind = '', ...rest] = rule.split(':')
  const detail = rest.join(':')
  if (kind === 'model') return { kind, rule, meaning: 'the trained relation model proposes it' }
  if (kind === 'cue') return { kind, rule, meaning: cueMeaning(detail) }
  if (kind === 'zero-shot') return { kind: 'model', rule, meaning: askedMeaning(detail) }
  if (kind === 'implicit') return { kind: 'model', rule, meaning: implicitMeaning }
  const relation = ontology.relationTypes.get(detail.slice(0, detail.lastIndexOf('/')))
  const pattern = relation?.patterns.find((known) => known.id === detail)
  const where = pattern && { source: pattern.source, place: pattern.place }
  return { kind: 'pattern', rule, meaning: 'a pattern of the ontology', ...where }
}

const implicitMeaning =
  'the sentence leaves one end unsaid; of all that were mentioned within six sentences a trained scorer holds this one likeliest'

/** `take over`, or `sponsor~bankroll` where the text has another word for the cue. */
function cueMeaning(detail: string): string {
  const [cue = '', word] = detail.split('~')
  return word === undefined
    ? `the cue “${cue}” of the relation`
    : `“${word}”, which is like the cue “${cue}” of the relation`
}

/** Empty, or `sponsor~bankroll`: of all words the likest to one that tells the relation. */
function askedMeaning(detail: string): string {
  const asked = 'a scorer that was asked whether the sentence tells the relation, which nobody trained it on'
  const [known = '', word] = detail.split('~')
  return word === undefined ? asked : `${asked}; “${word}” is nearest in meaning to “${known}”`
}
