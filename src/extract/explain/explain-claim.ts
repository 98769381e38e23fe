/** What proposed a claim and why it has its status: the pattern's text, the model's features, the rule of status. */
import type { RuleExplanation, StatusReading } from '../../model/explanation.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { Claim } from '../claims/claim.ts'
import type { ExtractorParts } from '../create-extractor.ts'
import { statusRuleMeanings } from '../claims/status-rules.ts'
import { modelSentence } from '../model/model-sentence.ts'
import { sentenceArguments } from '../model/sentence-arguments.ts'

/** A claim explained. */
export interface ClaimExplanation {
  readonly rule: RuleExplanation
  readonly reading: StatusReading
}

/** Features of the model that are told of. */
const mostFeatures = 6

/** What makes the claims of the trained model, where there is one. */
type ModelParts = Pick<ExtractorParts, 'model' | 'readers'>

/** Explains a claim. `parts` are those that made it. */
export function explainClaim(claim: Claim, ontology: Ontology, parts: ModelParts): ClaimExplanation {
  const { standing } = claim
  return {
    rule: claim.rule.startsWith('model:') ? byModel(claim, ontology, parts) : explainRule(claim.rule, ontology),
    reading: { rule: standing.rule, why: statusRuleMeanings[standing.rule] },
  }
}

/** What the stored id of a rule says by itself: a pattern's text and place, where the ontology has it. */
export function explainRule(rule: string, ontology: Ontology): RuleExplanation {
  const [kind = '', ...rest] = rule.split(':')
  if (kind === 'model' || kind === 'cue') return { kind, rule }
  // A network alone: it has no features to tell of.
  if (kind === 'implicit' || kind === 'zero-shot') return { kind: 'model', rule }
  const id = rest.join(':')
  const relation = ontology.relationTypes.get(id.slice(0, id.lastIndexOf('/')))
  const pattern = relation?.patterns.find((known) => known.id === id)
  return { kind: 'pattern', rule, ...(pattern !== undefined && { source: pattern.source, place: pattern.place }) }
}

function byModel(claim: Claim, ontology: Ontology, { model, readers }: ModelParts): RuleExplanation {
  const { view, subject, object, relation, rule } = claim
  const found = sentenceArguments(view, ontology)
  const indexOf = ({ first, end }: { first: number; end: number }): number =>
    found.findIndex((argument) => argument.first === first && argument.end === end)
  const proposal = {
    relationType: relation.id,
    subject: indexOf(subject.reference),
    object: indexOf(object.kind === 'literal' ? object.literal : object.reference),
  }
  if (model === undefined || readers === undefined || proposal.subject < 0 || proposal.object < 0)
    return { kind: 'model', rule }
  return {
    kind: 'model',
    rule,
    features: model.explain(modelSentence(view.sentence.tokens, found, readers), proposal, mostFeatures),
  }
}
