/** The work behind `ontology try`: one text through segment and extract, and through each pattern by itself. */
import { trySentence } from '../extract/try-sentence.ts'
import type { PatternTrial, Trial } from '../extract/try-sentence.ts'
import type { Ontology } from '../model/ontology.ts'
import { segmentDocument } from '../segment/segment-document.ts'
import { textDocument } from './text-document.ts'

/** Tries `text`; with `relationType`, tells only of the patterns of that type. */
export function tryText(ontology: Ontology, text: string, relationType: string | undefined): Trial {
  const document = textDocument(text)
  const trial = trySentence(ontology, { document, segments: segmentDocument(document) })
  const isAsked = (pattern: PatternTrial): boolean =>
    relationType === undefined || pattern.relationType === relationType
  return { ...trial, patterns: trial.patterns.filter(isAsked) }
}
