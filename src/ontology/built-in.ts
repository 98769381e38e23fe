/** Where the ontologies that ship with the package are. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KgError } from '../errors/kg-error.ts'
import { compareStrings } from '../basics/order.ts'
import { didYouMean } from '../basics/suggest.ts'

/** `schema/` of the package: two folders up, from `src/ontology` as from `dist/ontology`. */
const folder = fileURLToPath(new URL('../../schema/', import.meta.url))

/** Names of the built-in ontologies, sorted. */
export function builtInOntologies(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort(compareStrings)
}

/**
 * Path of a built-in ontology, such as `core`.
 * Throws: ONTOLOGY_NOT_FOUND for another name.
 */
export function builtInOntology(name: string): string {
  const path = join(folder, `${name}.yaml`)
  if (isOntologyName(name) && existsSync(path)) return path
  const known = builtInOntologies()
  throw new KgError('ONTOLOGY_NOT_FOUND', `There is no built-in ontology "${name}".`, {
    hint: didYouMean(name, known, `Give the path of a YAML file, or one of: ${known.join(', ')}.`),
    context: { name },
  })
}

/** True for what can only be the name of a built-in ontology and not a path: no slash and no ending. */
export function isOntologyName(reference: string): boolean {
  return /^[a-z0-9-]+$/u.test(reference)
}
