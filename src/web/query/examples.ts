/** Saved queries to begin with. Each runs on both stores and on any ontology that extends core. */

/** A question in words and in Cypher. */
export interface Example {
  readonly title: string
  readonly query: string
}

/** The examples. */
export const examples: readonly Example[] = [
  {
    title: 'Everything that holds now',
    query: 'MATCH (s:Entity)-[r]->(o)\nWHERE r.current\nRETURN s, r, o\nLIMIT 200',
  },
  {
    title: 'What has ended, and since when',
    query:
      "MATCH (s:Entity)-[r]->(o)\nWHERE r.status = 'ended'\nRETURN s.name, type(r) AS relation, o.name, r.validTo\nORDER BY r.validTo DESC",
  },
  {
    title: 'The sentences behind what has ended',
    query:
      "MATCH (a:Assertion)-[:SUBJECT]->(s), (a)-[:OBJECT]->(o), (a)-[:EVIDENCED_BY]->(:Segment)-[:PART_OF]->(d:Document)\nWHERE a.status = 'ended'\nRETURN s.name, a.relationType, o.name, a.quote, d.title",
  },
  {
    title: 'Facts on which sources disagree',
    query: "MATCH (s:Entity)-[r]->(o)\nWHERE r.status = 'contested'\nRETURN s, r, o",
  },
  {
    title: 'Best connected entities',
    query: 'MATCH (e:Entity)-[r]-()\nRETURN e.name, count(r) AS ties\nORDER BY ties DESC, e.name\nLIMIT 20',
  },
  {
    title: 'Facts with two or more independent sources',
    query:
      'MATCH (s:Entity)-[r]->(o)\nWHERE r.independentSources >= 2\nRETURN s.name, type(r) AS relation, o.name, r.independentSources AS sources\nORDER BY sources DESC',
  },
  {
    title: 'Two steps from one company',
    query: 'MATCH p = (a:Entity {name: $name})-[*1..2]-(b:Entity)\nRETURN p\nLIMIT 100',
  },
  {
    title: 'Who has led what',
    query:
      'MATCH (p:Person)-[r:LEADS]->(o)\nRETURN p.name, o.name, r.status, r.validTime\nORDER BY o.name, r.validFrom',
  },
  {
    title: 'How often each relation is stated',
    query: 'MATCH (a:Assertion)\nRETURN a.relationType AS relation, count(*) AS assertions\nORDER BY assertions DESC',
  },
  {
    title: 'What is planned',
    query: "MATCH (s:Entity)-[r]->(o)\nWHERE r.status = 'planned'\nRETURN s, r, o",
  },
  {
    title: 'Entities with several names',
    query: 'MATCH (e:Entity)\nWHERE size(e.aliases) > 0\nRETURN e.name, e.aliases\nORDER BY e.name',
  },
  {
    title: 'What each document says',
    query:
      'MATCH (a:Assertion)-[:EVIDENCED_BY]->(:Segment)-[:PART_OF]->(d:Document)\nRETURN d.title, d.publishedAt, count(a) AS assertions\nORDER BY assertions DESC',
  },
]

/** Parameters that the examples take. */
export const exampleParameters = '{"name": "OpenAI"}'
