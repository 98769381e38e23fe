/** The sentences of a text as the judge sees them. */
import { loadEncoder } from '../../src/extract/encoder/encoder.ts'
import { compileCues } from '../../src/extract/cues/find-cues.ts'
import { judgedUnits, type JudgedUnits } from '../../src/extract/judge/judged-sentence.ts'
import { proposeIn } from '../../src/extract/model/model-claims.ts'
import { loadRelationModel } from '../../src/extract/model/relation-model.ts'
import { makeGazetteer } from '../../src/extract/names/gazetteer.ts'
import { loadParser } from '../../src/extract/parse/parser.ts'
import { compilePatterns } from '../../src/extract/patterns/match-patterns.ts'
import { readDocument, readingTools } from '../../src/extract/read-document.ts'
import { loadNameTagger } from '../../src/extract/tagger/name-tagger.ts'
import type { Ontology } from '../../src/model/ontology.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

export function judgedText(text: string, ontology: Ontology): JudgedUnits[] {
  const document = textDocument(text, '2026-05-01')
  const segments = segmentDocument(document, { report: () => undefined })
  const gazetteer = makeGazetteer(ontology)
  const tools = readingTools(ontology, { ontology, gazetteer, tagger: loadNameTagger() })
  const read = readDocument({ document, segments }, tools)
  const [cues, patterns] = [compileCues(ontology, loadEncoder().likeness), compilePatterns(ontology)]
  return read.views.flatMap((view) => {
    const proposed = proposeIn(view, ontology, {
      model: loadRelationModel(),
      readers: { parser: loadParser(), encoder: loadEncoder() },
    })
    if (proposed.read === undefined) return []
    const readings = cues.readings(view)
    const foundByCue = cues.find(view, readings)
    const found = { foundByCue, cues: readings, patterns: patterns.matchAll(view) }
    return [judgedUnits({ ...proposed, read: proposed.read, ontology, ...found, answers: new Map() })]
  })
}
