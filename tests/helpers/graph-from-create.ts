/**
 * Sets the scene for a query test: runs a script of CREATE clauses (with MATCH, UNWIND, WITH, SET and MERGE between them, as far
 * as scenes need) and gives the graph. Only for tests; the product's engine cannot write.
 */
import { Binder } from '../../src/cypher/bind/binder.ts'
import { bindExpression } from '../../src/cypher/bind/expression.ts'
import { bindStatement } from '../../src/cypher/bind/query.ts'
import type { Binding } from '../../src/cypher/bind/bound.ts'
import type {
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  RelationshipPattern,
} from '../../src/cypher/ast.ts'
import { MemoryGraph } from '../../src/cypher/memory-graph.ts'
import { Cursor } from '../../src/cypher/parse/cursor.ts'
import { parseExpression } from '../../src/cypher/parse/expression.ts'
import { parsePatterns } from '../../src/cypher/parse/pattern.ts'
import { compileExpression } from '../../src/cypher/run/expression.ts'
import { runStatement } from '../../src/cypher/run/run.ts'
import { Runtime } from '../../src/cypher/run/runtime.ts'
import { isMap, NodeRef, RelationshipRef } from '../../src/cypher/values/value.ts'
import type { MapValue, Value } from '../../src/cypher/values/value.ts'
import { defaultQueryLimits } from '../../src/model/query-value.ts'

type SceneRow = Map<string, Value>

interface SceneNode {
  readonly labels: string[]
  readonly properties: Map<string, Value>
}

interface SceneRelationship {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly properties: Map<string, Value>
}

/** The graph that a script builds. Node ids are `n0`, `n1`, … and relationship ids `r0`, `r1`, … in the order of creation. */
export function graphFromCreate(script: string, parameters: MapValue = new Map()): MemoryGraph {
  const scene = new Scene()
  runScript(scene, script, parameters)
  return scene.graph()
}

/** The graph that several scripts build one after another. */
export function graphFromScripts(scripts: readonly string[], parameters: MapValue = new Map()): MemoryGraph {
  const scene = new Scene()
  for (const script of scripts) runScript(scene, script, parameters)
  return scene.graph()
}

class Scene {
  readonly nodes: SceneNode[] = []
  /** A deleted relationship leaves undefined behind, so that the handles of the others stay. */
  readonly relationships: (SceneRelationship | undefined)[] = []

  graph(): MemoryGraph {
    const graph = new MemoryGraph()
    this.nodes.forEach(({ labels, properties }, index) => graph.addNode(`n${index}`, labels, properties as never))
    this.relationships
      .filter((relationship) => relationship !== undefined)
      .forEach(({ type, start, end, properties }, index) => {
        graph.addRelationship({ id: `r${index}`, type, start, end, properties: properties as never })
      })
    return graph
  }
}

const writing = new Set(['CREATE', 'MERGE', 'SET', 'DELETE'])
const starting = new Set([...writing, 'MATCH', 'OPTIONAL', 'UNWIND', 'WITH', 'RETURN'])

/** Cuts the script into clauses, runs the reading ones through the engine and the writing ones here. */
function runScript(scene: Scene, script: string, parameters: MapValue): void {
  let rows: SceneRow[] = [new Map<string, Value>()]
  let reading = ''
  for (const clause of cutClauses(script)) {
    const word = /^\w+/.exec(clause)?.[0].toUpperCase() ?? ''
    if (!writing.has(word)) {
      reading += `${clause}\n`
      continue
    }
    if (reading !== '') rows = read(scene, reading, rows, parameters)
    reading = ''
    rows = rows.map((row) => write(scene, clause, word, row, parameters))
  }
}

function cutClauses(script: string): string[] {
  const cursor = new Cursor(script)
  const starts: number[] = []
  for (let index = 0, previous = ''; index < cursor.tokens.length; index++) {
    const token = cursor.at(index)
    const word = token.text.toUpperCase()
    const isSuffix =
      (word === 'WITH' && /^(?:STARTS|ENDS)$/.test(previous)) || (word === 'MATCH' && previous === 'OPTIONAL')
    if (token.kind === 'name' && starting.has(word) && !isSuffix && previous !== '.' && previous !== ':')
      starts.push(token.offset)
    previous = word
    const partner = cursor.partner(index)
    if (partner >= 0) index = partner
  }
  return starts.map((start, index) => script.slice(start, starts[index + 1] ?? script.length).replace(/[\s;]+$/, ''))
}

function read(scene: Scene, text: string, rows: readonly SceneRow[], parameters: MapValue): SceneRow[] {
  const names = [...(rows[0]?.keys() ?? [])]
  const imports = names.map((name) => `row.\`${name}\` AS \`${name}\``).join(', ')
  const head = names.length === 0 ? '' : `UNWIND $rows AS row WITH ${imports}\n`
  const statement = bindStatement(
    /^\s*WITH \*\s*$/.test(text) && names.length === 0 ? 'RETURN 1 AS one' : `${head}${text}\nRETURN *`,
  )
  const found = runStatement(statement, {
    source: scene.graph(),
    parameters: new Map([...parameters, ['rows', rows]]),
    limits: defaultQueryLimits,
  })
  const columns = statement.query.columns.map(({ name }) => name)
  return found.map((values) => new Map(columns.map((name, index): [string, Value] => [name, values[index] ?? null])))
}

function write(scene: Scene, clause: string, word: string, row: SceneRow, parameters: MapValue): SceneRow {
  const cursor = new Cursor(clause)
  cursor.next()
  const after = new Map(row)
  const evaluate = (node: Expression): Value => evaluateWith(scene, clause, node, after, parameters)
  if (word === 'DELETE') {
    const { name } = cursor.variable()
    const relationship = after.get(name)
    if (!(relationship instanceof RelationshipRef)) throw new Error(`DELETE of ${name}`)
    scene.relationships[relationship.handle] = undefined
    after.delete(name)
    return after
  }
  if (word === 'SET') {
    setProperties(scene, cursor, after, evaluate)
    return after
  }
  for (const pattern of parsePatterns(cursor)) {
    if (word === 'MERGE' && isThere(scene, pattern, after, evaluate)) continue
    createPath(scene, pattern, after, evaluate)
  }
  return after
}

type Evaluate = (node: Expression) => Value

function evaluateWith(scene: Scene, text: string, node: Expression, row: SceneRow, parameters: MapValue): Value {
  const binder = new Binder(text)
  const scope = new Map(
    [...row.keys()].map((name): [string, Binding] => [name, { slot: binder.newSlot(), type: { kind: 'any' } }]),
  )
  bindExpression({ binder, scope }, node)
  const { width, reads, nested, parameters: names } = binder
  const query = { parts: [], all: false, columns: [] }
  const statement = { text, query, width, reads, nested, parameters: names }
  const runtime = new Runtime(statement, scene.graph(), parameters, defaultQueryLimits)
  const slots: Value[] = [...row.values()]
  while (slots.length < width) slots.push(null)
  return compileExpression(runtime, node)(slots)
}

function setProperties(scene: Scene, cursor: Cursor, row: SceneRow, evaluate: Evaluate): void {
  do {
    const name = cursor.variable().name
    const target = row.get(name)
    if (!(target instanceof NodeRef) && !(target instanceof RelationshipRef)) throw new Error(`SET on ${name}`)
    const record = target instanceof NodeRef ? scene.nodes[target.handle] : scene.relationships[target.handle]
    cursor.expectSymbol('.')
    const key = cursor.expectName('key').value
    cursor.expectSymbol('=')
    record?.properties.set(key, evaluate(parseExpression(cursor)))
  } while (cursor.takeSymbol(','))
}

/** MERGE of one node: true when a node with the labels and properties is there, which the variable then names. */
function isThere(scene: Scene, pattern: PathPattern, row: SceneRow, evaluate: Evaluate): boolean {
  const [node] = pattern.nodes
  if (node === undefined || pattern.relationships.length > 0) throw new Error('MERGE of more than a node')
  const wanted = [...propertiesOf(node, evaluate)]
  const labels = labelsOf(node.labels)
  const handle = scene.nodes.findIndex(
    (known) =>
      labels.every((label) => known.labels.includes(label)) &&
      wanted.every(([key, value]) => known.properties.get(key) === value),
  )
  if (handle >= 0 && node.variable !== undefined) row.set(node.variable.name, new NodeRef(handle))
  return handle >= 0
}

function createPath(scene: Scene, pattern: PathPattern, row: SceneRow, evaluate: Evaluate): void {
  const handles = pattern.nodes.map((node) => createNode(scene, node, row, evaluate))
  pattern.relationships.forEach((relationship, index) => {
    const [left = 0, right = 0] = handles.slice(index)
    const [start, end] = relationship.direction === 'in' ? [right, left] : [left, right]
    const [type = ''] = labelsOf(relationship.types)
    scene.relationships.push({ type, start, end, properties: propertiesOf(relationship, evaluate) })
    const { variable } = relationship
    if (variable !== undefined) row.set(variable.name, new RelationshipRef(scene.relationships.length - 1))
  })
}

function createNode(scene: Scene, node: NodePattern, row: SceneRow, evaluate: Evaluate): number {
  const known = node.variable === undefined ? undefined : row.get(node.variable.name)
  if (known instanceof NodeRef) return known.handle
  const handle = scene.nodes.push({ labels: [...labelsOf(node.labels)], properties: propertiesOf(node, evaluate) }) - 1
  if (node.variable !== undefined) row.set(node.variable.name, new NodeRef(handle))
  return handle
}

function labelsOf(labels: LabelExpression | undefined): readonly string[] {
  if (labels === undefined) return []
  if (labels.kind === 'label') return [labels.name]
  if (labels.kind === 'and') return [...labelsOf(labels.left), ...labelsOf(labels.right)]
  throw new Error('a scene needs plain labels')
}

function propertiesOf({ properties }: NodePattern | RelationshipPattern, evaluate: Evaluate): Map<string, Value> {
  const value = properties === undefined ? new Map<string, Value>() : evaluate(properties)
  if (!isMap(value)) throw new Error('properties must be a map')
  return new Map([...value].filter(([, entry]) => entry !== null))
}
