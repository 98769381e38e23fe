/** The trained parts of the extractor, and those that ship. */
import { loadEncoder } from './encoder/encoder.ts'
import { loadPartnerScorer, type PartnerScorer } from './implicit/partner-scorer.ts'
import { loadJudge, type Judge } from './judge/judge.ts'
import type { SentenceReaders } from './model/model-sentence.ts'
import { loadRelationModel, type RelationModel } from './model/relation-model.ts'
import { loadStandingModel, type StandingModel } from './standing/standing-model.ts'
import { loadParser } from './parse/parser.ts'
import { loadNameTagger, type NameTagger } from './tagger/name-tagger.ts'
import { loadZeroShot, type ZeroShot } from './zero-shot/zero-shot.ts'

/** The trained parts; rules and patterns are always there. */
export interface ExtractorParts {
  /** Finds names beside the ontology's list and capitalised runs. */
  readonly tagger?: NameTagger
  /** Proposes common relations beside the patterns. */
  readonly model?: RelationModel
  /** Read sentences for the model and the judge, which both need them. */
  readonly readers?: SentenceReaders
  /** Decides between what cues, model and scorer speak for. */
  readonly judge?: Judge
  /** Asks sentences for relations that the judge never learned. */
  readonly zeroShot?: ZeroShot
  /** Says who is meant where a sentence leaves one end of a relation unsaid; needs model and encoder. */
  readonly partners?: PartnerScorer
  /** Weighs status, polarity and modality. */
  readonly standing?: StandingModel
}

/** The trained parts that ship, or with another model of standing. Read once, on first use. */
export function shippedParts(standing: StandingModel = loadStandingModel()): ExtractorParts {
  return {
    tagger: loadNameTagger(),
    model: loadRelationModel(),
    readers: { parser: loadParser(), encoder: loadEncoder() },
    judge: loadJudge(),
    zeroShot: loadZeroShot(),
    partners: loadPartnerScorer(),
    standing,
  }
}
