/** What one sentence says of relations, by all that speaks for them together: patterns, cues, the trained model, the scorer, and the judge. */
import type { Ontology, RelationType } from '../model/ontology.ts'
import { compileCues, type CueReading } from './cues/find-cues.ts'
import type { ExtractorParts } from './extractor-parts.ts'
import { judgeSentence, type Judgement } from './judge/judge-sentence.ts'
import { judgedUnits, type JudgedUnits } from './judge/judged-sentence.ts'
import { proposeIn, type ProposedSentence } from './model/model-claims.ts'
import { compilePatterns, type FoundPattern } from './patterns/match-patterns.ts'
import type { SentenceView } from './patterns/match-run.ts'
import type { Questions } from './zero-shot/zero-shot.ts'

/** A sentence with all that speaks for relations in it. */
export interface FoundSentence extends ProposedSentence, Judgement {
  readonly cues: readonly CueReading[]
  readonly patterns: readonly FoundPattern[]
  /** What the judge was asked with; undefined for lists of names, and where there is no judge, model or parser. */
  readonly judged: JudgedUnits | undefined
}

/** What finds relations in sentences of an ontology. Throws: ONTOLOGY_INVALID for a pattern that cannot be parsed. */
export function sentenceFinder(ontology: Ontology, parts: ExtractorParts): (view: SentenceView) => FoundSentence {
  const { model, readers, judge } = parts
  const patterns = compilePatterns(ontology)
  const cues = compileCues(ontology, readers?.encoder?.likeness)
  const questions = questionsOf(ontology, parts)
  return (view) => {
    const proposed = proposeIn(view, ontology, model && readers && { model, readers })
    const found = patterns.matchAll(view)
    const readings = cues.readings(view)
    const foundByCue = cues.find(view, readings)
    const { read } = proposed
    const told = { ...proposed, cues: readings, patterns: found }
    if (judge === undefined || read === undefined || proposed.found.length < 2)
      return { ...told, findings: foundByCue, believed: new Set(), doubts: [], judged: undefined }
    const answers = questions?.answers(read, proposed.found) ?? new Map<string, never>()
    const judged = judgedUnits({ ...told, read, ontology, foundByCue, answers })
    return { ...told, ...judgeSentence(judged, judge), judged }
  }
}

/** What asks for the relations that the judge never learned; undefined where it knows all. */
function questionsOf(ontology: Ontology, { readers, judge, zeroShot }: ExtractorParts): Questions | undefined {
  const encoder = readers?.encoder
  if (readers === undefined || encoder === undefined || judge === undefined) return undefined
  const isAsked = ({ id }: RelationType): boolean => !judge.knows(id)
  if (![...ontology.relationTypes.values()].some(isAsked)) return undefined
  return zeroShot?.questionsOf(ontology, { encoder, parser: readers.parser, isAsked })
}
