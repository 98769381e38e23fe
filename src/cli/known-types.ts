/** Names of types on the command line, held against what the store has: a slip of the pen is no empty answer. */
import { KgError } from '../errors/kg-error.ts'
import { foldTypeName } from '../export/select/selection.ts'
import { didYouMean } from '../basics/suggest.ts'
import { readStoredOntology } from '../pipeline/build-record.ts'
import type { GraphReader } from '../store/store.ts'

/**
 * The ids of the relation types that `--relation` names, by id or as the stored graph spells them.
 * Throws: OPTION_INVALID for one that is neither in the store's ontology nor, imported, in the store.
 */
export async function relationTypesNamed(store: GraphReader, names: readonly string[]): Promise<readonly string[]> {
  const known = [...((await readStoredOntology(store))?.relationTypes.keys() ?? [])]
  const imported = async (name: string) => {
    for await (const { properties } of store.edges({ type: name.toUpperCase().replaceAll('-', '_') }))
      return String(properties['relationType'])
    return undefined
  }
  return named('--relation', names, known, imported)
}

/** The same for `--type`: ids of entity types, or labels that came with an import. */
export async function entityTypesNamed(store: GraphReader, names: readonly string[]): Promise<readonly string[]> {
  const known = [...((await readStoredOntology(store))?.entityTypes.keys() ?? [])]
  const imported = async (name: string) => {
    for await (const { labels } of store.nodes({ label: 'Entity' })) {
      const label = labels.find((one) => foldTypeName(one) === foldTypeName(name))
      if (label !== undefined) return label
    }
    return undefined
  }
  return named('--type', names, known, imported)
}

async function named(
  option: string,
  names: readonly string[],
  known: readonly string[],
  imported: (name: string) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const byFolded = new Map(known.map((id) => [foldTypeName(id), id]))
  const found: string[] = []
  for (const name of names) {
    const id = byFolded.get(foldTypeName(name)) ?? (await imported(name))
    if (id === undefined) throw unknown(option, name, known)
    found.push(id)
  }
  return found
}

function unknown(option: string, name: string, known: readonly string[]): KgError {
  const list = known.length === 0 ? 'Nothing was built into it yet.' : `Use one of: ${[...known].sort().join(', ')}.`
  return new KgError('OPTION_INVALID', `${option} is ${name}, which neither the ontology nor the store has`, {
    hint: didYouMean(name, known, list),
  })
}
