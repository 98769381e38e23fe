/** An ontology written out in a test. */
import type { Ontology } from '../../src/model/ontology.ts'
import { parseOntologyFile } from '../../src/ontology/parse-file.ts'
import { resolveOntology } from '../../src/ontology/resolve-ontology.ts'

/** The ontology of one file's text, YAML. Throws: ONTOLOGY_INVALID. */
export function ontologyOf(text: string): Ontology {
  return resolveOntology([parseOntologyFile('test.yaml', text)])
}
