/** What `ontology check` shows: a summary, or every issue. */
import { sortedBy } from '../basics/order.ts'
import { isKgError } from '../errors/kg-error.ts'
import type { Ontology, RelationType } from '../model/ontology.ts'
import type { OntologyIssue } from './issue.ts'
import { issuesOf } from './issue.ts'
import { readOntologyFiles } from './load-ontology.ts'
import { resolveOntology } from './resolve-ontology.ts'

/** What an ontology holds, in numbers. `files` are paths, bases first. */
export interface OntologySummary {
  readonly name: string
  readonly version: string
  readonly hash: string
  readonly files: readonly string[]
  readonly entityTypes: number
  readonly relationTypes: number
  readonly names: number
  readonly patterns: number
  readonly examples: number
  /** Relation types without any pattern: found only by a trained model, if one knows them. Sorted. */
  readonly withoutPatterns: readonly string[]
}

/** A good ontology, or all that is wrong with it by place. */
export type OntologyCheck =
  | { readonly ok: true; readonly ontology: Ontology; readonly summary: OntologySummary }
  | { readonly ok: false; readonly issues: readonly OntologyIssue[] }

/** Checks the ontology of a file, or a built-in one by name. Throws: ONTOLOGY_NOT_FOUND. */
export async function checkOntology(path: string): Promise<OntologyCheck> {
  try {
    const files = await readOntologyFiles(path)
    const ontology = resolveOntology(files)
    const paths = files.map((file) => file.path)
    return { ok: true, ontology, summary: summarise(ontology, paths) }
  } catch (error) {
    if (!isKgError(error, 'ONTOLOGY_INVALID')) throw error
    return { ok: false, issues: issuesOf(error) }
  }
}

function summarise(ontology: Ontology, files: readonly string[]): OntologySummary {
  const relationTypes = sortedBy(ontology.relationTypes.values(), (type) => type.id)
  const patterns = relationTypes.flatMap((type) => type.patterns)
  return {
    name: ontology.name,
    version: ontology.version,
    hash: ontology.hash,
    files,
    entityTypes: ontology.entityTypes.size,
    relationTypes: ontology.relationTypes.size,
    names: ontology.names.length,
    patterns: patterns.length,
    examples: [...patterns, ...relationTypes].reduce((sum, { examples }) => sum + examples.length, 0),
    withoutPatterns: relationTypes.filter((type: RelationType) => type.patterns.length === 0).map((type) => type.id),
  }
}
