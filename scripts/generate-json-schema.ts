/**
 * Writes schema/ontology.schema.json from the zod schema of ontology files.
 * Usage: npx tsx scripts/generate-json-schema.ts
 */
import { writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { ontologyJsonSchema } from '../src/ontology/ontology-file.ts'

const target = new URL('../schema/ontology.schema.json', import.meta.url)

/** The text that schema/ontology.schema.json should hold. */
export async function jsonSchemaText(): Promise<string> {
  const options = await resolveConfig(target)
  return format(JSON.stringify(ontologyJsonSchema()), { ...options, parser: 'json' })
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  await writeFile(target, await jsonSchemaText())
}
