/**
 * Built-in ontologies as `npm run build` leaves them beside this file, read and checked: their YAML takes ten times as long. What runs from
 * `src` has none, and reads the YAML.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Ontology } from '../model/ontology.ts'
import { builtInOntology } from './built-in.ts'
import { ontologyFromJson, ontologyToJson } from './ontology-json.ts'

/** What a file holds. */
interface Prepared {
  /** The built-in ontologies it was made from, bases first, and a hash of their files. */
  readonly names: readonly string[]
  readonly hash: string
  /** As `ontologyToJson` writes it. */
  readonly ontology: string
}

const shipped = new URL('prepared/', import.meta.url)

/** A built-in ontology by name; undefined where it was not prepared, or from other files than there are now. `folder` holds what was prepared. */
export function preparedOntology(name: string, folder: URL = shipped): Ontology | undefined {
  const place = new URL(`${name}.json`, folder)
  if (!existsSync(place)) return undefined
  const { names, hash, ontology } = JSON.parse(readFileSync(place, 'utf8')) as Prepared
  return hash === hashOf(names) ? ontologyFromJson(ontology) : undefined
}

/** The text of the file of an ontology. `names` are the built-in ontologies it was made from, bases first. */
export function preparedText(names: readonly string[], ontology: Ontology): string {
  const prepared: Prepared = { names, hash: hashOf(names), ontology: ontologyToJson(ontology) }
  return JSON.stringify(prepared)
}

function hashOf(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) hash.update(readFileSync(builtInOntology(name)))
  return hash.digest('hex')
}
