/** Documents are read for training with what reads them at run time: the ontologies that ship, their names and the name tagger. */
import { makeGazetteer } from '../../src/extract/names/gazetteer.ts'
import { readingTools, type ReadingTools } from '../../src/extract/read-document.ts'
import { loadNameTagger, type NameTagger } from '../../src/extract/tagger/name-tagger.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'

/** The tools for an ontology, by name or path; needs data/models/names.weights unless a tagger is given. */
export async function trainingTools(path = 'cloud-partnerships', tagger?: NameTagger): Promise<ReadingTools> {
  const ontology = await loadOntology(path)
  return readingTools(ontology, {
    ontology,
    gazetteer: makeGazetteer(ontology),
    tagger: tagger ?? loadNameTagger(),
  })
}
