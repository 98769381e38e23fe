/** What proposed a claim and why it has its status: the pattern's text, what the trained parts weighed, the rule of status. */
import type { JudgedRule, RuleExplanation, StatusReading } from '../../model/explanation.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { Claim } from '../claims/claim.ts'
import type { Standing } from '../claims/status.ts'
import { statusRuleMeanings } from '../claims/status-rules.ts'
import type { ExtractorParts } from '../extractor-parts.ts'
import { sentenceFinder, type FoundSentence } from '../find-in-sentence.ts'
import { candidatesOf } from '../judge/candidates.ts'
import type { ProposedPair } from '../model/relation-model.ts'
import { explainRule } from './explain-rule.ts'

/** A claim explained. */
export interface ClaimExplanation {
  readonly rule: RuleExplanation
  readonly reading: StatusReading
}

/** Words that the trained model is told to weigh most. */
const mostWords = 5

/** Explains claims of an ontology. `parts` are those that made them. Throws: ONTOLOGY_INVALID. */
export function claimExplainer(ontology: Ontology, parts: ExtractorParts): (claim: Claim) => ClaimExplanation {
  const find = sentenceFinder(ontology, parts)
  return (claim) => {
    const { standing, rule } = claim
    const isWeighed = ['model:', 'cue:', 'zero-shot'].some((kind) => rule.startsWith(kind))
    return {
      rule: { ...explainRule(rule, ontology), ...(isWeighed && weighed(claim, find(claim.view), parts)) },
      reading: { rule: standing.rule, why: whyOf(standing) },
    }
  }
}

/** Why a status is read; where the trained model decides, what the rules alone would say too. */
function whyOf({ rule, overruled }: Standing): string {
  const why = statusRuleMeanings[rule]
  return overruled === undefined
    ? why
    : `${why} (rules alone would say ${overruled.status}: ${statusRuleMeanings[overruled.rule]})`
}

/** What model and judge weighed in the pair of a claim; nothing where an end of it is no argument of its sentence. */
function weighed(
  { subject, object, relation, rule }: Claim,
  { found, read, judged }: FoundSentence,
  { model, judge }: ExtractorParts,
): Pick<RuleExplanation, 'features' | 'judged'> {
  const indexOf = ({ first, end }: { first: number; end: number }): number =>
    found.findIndex((argument) => argument.first === first && argument.end === end)
  const pair: ProposedPair = {
    relationType: relation.id,
    subject: indexOf(subject.reference),
    object: indexOf(object.kind === 'literal' ? object.literal : object.reference),
  }
  if (pair.subject < 0 || pair.object < 0) return {}
  const isProposed = rule.startsWith('model:') && model !== undefined && read !== undefined
  const judgement = judged && judge && judgementOf(pair, judged, judge)
  return {
    ...(isProposed && { features: model.explain(read, pair, mostWords) }),
    ...(judgement !== undefined && { judged: judgement }),
  }
}

function judgementOf(
  { relationType, subject, object }: ProposedPair,
  judged: NonNullable<FoundSentence['judged']>,
  judge: NonNullable<ExtractorParts['judge']>,
): JudgedRule | undefined {
  const candidate = candidatesOf(judged).find(
    (one) => one.relation.id === relationType && one.subject === subject && one.object === object,
  )
  return (
    candidate && {
      probability: judge.probability(judged, candidate),
      threshold: judge.thresholdOf(relationType),
      evidence: judge.explain(judged, candidate),
    }
  )
}
