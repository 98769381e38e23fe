/** The work behind `ontology try`: one text through segment and extract, and through each pattern by itself. */
import { trySentence } from '../extract/try-sentence.ts'
import { didYouMean } from '../basics/suggest.ts'
import { KgError } from '../errors/kg-error.ts'
import type { Trial } from '../extract/try-sentence.ts'
import type { Ontology } from '../model/ontology.ts'
import { segmentDocument } from '../segment/segment-document.ts'
import { textDocument } from './text-document.ts'

/** Tries `text`; with `relationType`, tells only of that type. Throws: OPTION_INVALID for one that the ontology does not have. */
export function tryText(ontology: Ontology, text: string, relationType: string | undefined): Trial {
  if (relationType !== undefined && !ontology.relationTypes.has(relationType)) {
    const known = [...ontology.relationTypes.keys()]
    throw new KgError('OPTION_INVALID', `The ontology has no relation type ${relationType}`, {
      hint: didYouMean(relationType, known, `It has: ${known.sort().join(', ')}.`),
      context: { relationType },
    })
  }
  const document = textDocument(text)
  const trial = trySentence(ontology, { document, segments: segmentDocument(document) })
  const isAsked = (one: { readonly relationType: string }): boolean =>
    relationType === undefined || one.relationType === relationType
  const { assertions, dropped } = trial.extraction
  return {
    ...trial,
    extraction: { ...trial.extraction, assertions: assertions.filter(isAsked), dropped: dropped.filter(isAsked) },
    patterns: trial.patterns.filter(isAsked),
  }
}
