/**
 * Writes the built-in ontologies to dist, read and checked, so that a start need not parse their YAML. A part of the build.
 * Usage: npx tsx scripts/prepare-ontologies.ts
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { builtInOntologies } from '../src/ontology/built-in.ts'
import { readOntologyFiles } from '../src/ontology/load-ontology.ts'
import { preparedText } from '../src/ontology/prepared.ts'
import { resolveOntology } from '../src/ontology/resolve-ontology.ts'

const folder = new URL('../dist/ontology/prepared/', import.meta.url)

await mkdir(folder, { recursive: true })
for (const name of builtInOntologies()) {
  const files = await readOntologyFiles(name)
  const names = files.map(({ path }) => basename(path, '.yaml'))
  await writeFile(new URL(`${name}.json`, folder), preparedText(names, resolveOntology(files)))
}
