/**
 * Writes schema/neo4j/constraints.cypher, for those who set up their database by hand. `graphwright build` makes the same by itself.
 * Run: npx tsx scripts/neo4j/write-schema.ts
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { constraintsFile } from './constraints-file.ts'

writeFileSync(resolve(import.meta.dirname, '../../schema/neo4j/constraints.cypher'), constraintsFile())
