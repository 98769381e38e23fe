import { describe, expect, it } from 'vitest'
import { bindStatement } from '../../../../src/cypher/bind/query.ts'
import type { MemoryGraph } from '../../../../src/cypher/memory-graph.ts'
import { planCount } from '../../../../src/cypher/plan/count.ts'
import type { CountPlan } from '../../../../src/cypher/plan/count.ts'
import { planMatch } from '../../../../src/cypher/plan/match.ts'
import type { PlanStep } from '../../../../src/cypher/plan/steps.ts'
import { graphFromCreate } from '../../../helpers/graph-from-create.ts'

const graph =
  graphFromCreate(`UNWIND range(1, 50) AS i CREATE (:Person {id: toString(i)})-[:WORKS_FOR]->(:Firm {id: 'f'})
  WITH i WHERE i < 3 CREATE (:Rare)`)

function plan(text: string, source: MemoryGraph = graph): readonly PlanStep[] {
  const { query, reads } = bindStatement(text)
  const clause = query.parts[0]?.clauses[0]
  if (clause?.kind !== 'match') throw new Error('no match')
  return planMatch({ source, reads }, clause)
}

function countPlan(text: string): CountPlan | undefined {
  const { query, reads } = bindStatement(text)
  const [match, project] = query.parts[0]?.clauses ?? []
  if (match?.kind !== 'match' || project?.kind !== 'project' || project.group === undefined) throw new Error('no count')
  return planCount({ source: graph, reads }, match, project.group)
}

describe('planMatch', () => {
  it('starts at the rarer label', () => {
    expect(plan('MATCH (p:Person), (r:Rare) RETURN p')[0]).toMatchObject({ access: { kind: 'label', label: 'Rare' } })
  })

  it('starts at an indexed property, given as a value, a parameter or a list', () => {
    const indexed = graphFromCreate("UNWIND range(1, 20) AS i CREATE (:A {k: 'x'})-[:T]->(:B {k: 'y'})")
    indexed.addIndex('B', 'k')
    const access = { kind: 'index', label: 'B', property: 'k' }
    expect(plan("MATCH (a:A)-->(b:B {k: 'y'}) RETURN a", indexed)[0]).toMatchObject({ access })
    expect(plan('MATCH (a:A)-->(b:B) WHERE $k = b.k RETURN a', indexed)[0]).toMatchObject({ access })
    expect(plan('MATCH (a:A)-->(b:B) WHERE b.k IN $ks RETURN a', indexed)[0]).toMatchObject({
      access: { ...access, isList: true },
    })
    expect(plan("MATCH (a:A {k: 'x'}) RETURN a", indexed)[0]).toMatchObject({ access: { kind: 'label' } })
  })

  it('reads relationships when nothing narrows their ends', () => {
    expect(plan('MATCH (a)-[r:WORKS_FOR]->(b) RETURN r')[0]?.kind).toBe('relationship-scan')
  })

  it('checks a condition as soon as its variables are there', () => {
    const kinds = plan('MATCH (r:Rare)-->(b)-->(c) WHERE r.x = 1 AND c.x = 2 RETURN c').map(({ kind }) => kind)
    expect(kinds).toEqual(['scan', 'filter', 'expand', 'expand', 'filter'])
  })
})

describe('planCount', () => {
  it.each([
    ['MATCH (n) RETURN count(*)', 'nodes'],
    ['MATCH (n:Person) RETURN count(n)', 'nodes'],
    ['MATCH ()-[r:WORKS_FOR]->() RETURN count(r)', 'relationships'],
    ['MATCH ()-[r]->() RETURN type(r), count(*)', 'by-type'],
    ['MATCH (n)-[r]-() RETURN n.id, count(r)', 'degree'],
  ])('%s is answered by counts: %s', (text, kind) => {
    expect(countPlan(text)?.kind).toBe(kind)
  })

  it.each([
    'MATCH (n:Person) WHERE n.id = "1" RETURN count(*)',
    'MATCH ()-[r]-() RETURN count(r)',
    'MATCH (n)-[r]-(m) RETURN n.id, count(DISTINCT m)',
    'MATCH (n)-[r]-(m:Firm) RETURN n.id, count(r)',
    'MATCH (n)-[r]-(m) RETURN n.id, m.id, count(r)',
    'MATCH (n)-[r]-(m) WHERE r.since > 1 RETURN n.id, count(*)',
    'MATCH (n)-[r]-(m) RETURN n.id, sum(m.x)',
    'MATCH (n)-[r]->(n) RETURN count(r)',
  ])('%s needs its rows', (text) => {
    expect(countPlan(text)?.kind).not.toBe('relationships')
    expect(['nodes', 'by-type']).not.toContain(countPlan(text)?.kind)
    if (!text.includes('()-[r]-()')) expect(countPlan(text)).toBeUndefined()
  })
})
