/** Documents are read for training with what reads them at run time: the ontologies that ship, their names and the name tagger. */
import { makeGazetteer } from '../../src/extract/names/gazetteer.ts'
import { readingTools, type ReadingTools } from '../../src/extract/read-document.ts'
import { loadNameTagger } from '../../src/extract/tagger/name-tagger.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'

/** The tools; needs data/models/names.weights. */
export async function trainingTools(): Promise<ReadingTools> {
  const ontology = await loadOntology('cloud-partnerships')
  return readingTools(ontology, { ontology, gazetteer: makeGazetteer(ontology), tagger: loadNameTagger() })
}
