/** Texts on their way to a Neo4j: what a database can hold comes there as it is, by the tables, the script beside them, or the script alone. */
import { describe, expect, it } from 'vitest'
import { exporterFor } from '../../../src/export/formats.ts'
import { edge, node } from '../../exchange/graphs.ts'
import { write } from '../../exchange/round-trip.ts'

async function written(format: string, value: string | readonly string[]): Promise<ReadonlyMap<string, string>> {
  const nodes = [node('a', ['Graphwright'], { value }), node('b', ['Graphwright'], {})]
  const { files } = await write(exporterFor(format), { nodes, edges: [edge('e', 'T', 'a', 'b', { value })] })
  return new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}

describe('neo4j-admin', () => {
  it('leaves text that merely looks like an escape, since nobody undoes escapes there', async () => {
    const files = await written('neo4j-admin', '_x0041_')
    expect(files.get('nodes.csv')).toContain('"_x0041_"')
    expect(files.get('after-import.cypher')).not.toContain('_x0041_')
  })

  it.each([
    ['a text with NUL', 'a\0b', String.raw`'a\u0000b'`],
    ['a list with the delimiter in an item', ['a\u001fb', ''], String.raw`['a\u001fb', '']`],
    ['an empty list', [], '[]'],
  ])('sets %s by the script, at nodes and at edges', async (_what, value, literal) => {
    const script = (await written('neo4j-admin', value)).get('after-import.cypher') ?? ''
    expect(script.split(`p: {\`value\`: ${literal}}`)).toHaveLength(3)
  })

  it('sets nothing that the tables hold', async () => {
    const script = (await written('neo4j-admin', ['a', '', 'b "c"'])).get('after-import.cypher') ?? ''
    expect(script.trim().split('\n')).toHaveLength(2)
  })
})

describe('the Cypher script', () => {
  it('writes the underscore of what looks like an escape as Cypher does, so that the database gets the text itself', async () => {
    expect((await written('cypher', '_x0041_')).get('')).toContain(String.raw`'\u005fx0041_'`)
  })
})
