/**
 * The tree back to text, fully bracketed. Two expressions mean the same to grouping and ORDER BY when their texts are equal;
 * parsing the text again gives the same tree (a property test says so).
 */
import type {
  Clause,
  Expression,
  LabelExpression,
  MapProjectionItem,
  NodePattern,
  PathPattern,
  ProjectionClause,
  Query,
  RelationshipPattern,
} from './ast.ts'
import { floatText } from './functions/convert.ts'

/** A name in backticks. */
export function printName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

/** A string in single quotes. */
function printString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`
}

/** The text of a query. */
export function printQuery(query: Query): string {
  return query.parts.map((part) => part.clauses.map(printClause).join(' ')).join(query.all ? ' UNION ALL ' : ' UNION ')
}

const where = (condition: Expression | undefined): string =>
  condition === undefined ? '' : ` WHERE ${printExpression(condition)}`

function printClause(clause: Clause): string {
  switch (clause.kind) {
    case 'match': {
      const patterns = clause.patterns.map(printPath).join(', ')
      return `${clause.optional ? 'OPTIONAL ' : ''}MATCH ${patterns}${where(clause.where)}`
    }
    case 'unwind':
      return `UNWIND ${printExpression(clause.list)} AS ${printName(clause.variable.name)}`
    case 'with':
    case 'return':
      return printProjection(clause)
    case 'call': {
      const args = clause.args === undefined ? '' : `(${clause.args.map(printExpression).join(', ')})`
      const fields = clause.yields?.map(
        ({ field, alias }) => printName(field.name) + (alias === undefined ? '' : ` AS ${printName(alias.name)}`),
      )
      const yields = clause.yieldStar ? ' YIELD *' : fields === undefined ? '' : ` YIELD ${fields.join(', ')}`
      return `CALL ${clause.name.split('.').map(printName).join('.')}${args}${yields}${where(clause.where)}`
    }
    case 'subquery': {
      const imports = clause.imports?.map(({ name }) => printName(name)).join(', ')
      return `CALL ${imports === undefined ? '' : `(${imports}) `}{ ${printQuery(clause.query)} }`
    }
  }
}

function printProjection(clause: ProjectionClause): string {
  const items = clause.items.map(({ expression, alias }) => {
    return printExpression(expression) + (alias === undefined ? '' : ` AS ${printName(alias.name)}`)
  })
  if (clause.star) items.unshift('*')
  const sort = clause.orderBy.map((item) => printExpression(item.expression) + (item.descending ? ' DESC' : ''))
  const order = sort.length === 0 ? '' : ` ORDER BY ${sort.join(', ')}`
  const skip = clause.skip === undefined ? '' : ` SKIP ${printExpression(clause.skip)}`
  const limit = clause.limit === undefined ? '' : ` LIMIT ${printExpression(clause.limit)}`
  const head = `${clause.kind.toUpperCase()} ${clause.distinct ? 'DISTINCT ' : ''}${items.join(', ')}`
  return head + order + skip + limit + where(clause.where)
}

/** The text of a path pattern. */
export function printPath(path: PathPattern): string {
  let text = ''
  path.nodes.forEach((node, index) => {
    const relationship = path.relationships[index]
    text += printNode(node) + (relationship === undefined ? '' : printRelationship(relationship))
  })
  if (path.shortest !== undefined) text = `${path.shortest === 'one' ? 'shortestPath' : 'allShortestPaths'}(${text})`
  return path.variable === undefined ? text : `${printName(path.variable.name)} = ${text}`
}

function printNode(node: NodePattern): string {
  const name = node.variable === undefined ? '' : printName(node.variable.name)
  const labels = node.labels === undefined ? '' : `:${printLabels(node.labels)}`
  const properties = node.properties === undefined ? '' : ` ${printExpression(node.properties)}`
  return `(${name}${labels}${properties}${where(node.where)})`
}

function printRelationship(relationship: RelationshipPattern): string {
  const name = relationship.variable === undefined ? '' : printName(relationship.variable.name)
  const types = relationship.types === undefined ? '' : `:${printLabels(relationship.types)}`
  const { range } = relationship
  const length = range === undefined ? '' : `*${range.min}..${range.max ?? ''}`
  const properties = relationship.properties === undefined ? '' : ` ${printExpression(relationship.properties)}`
  const left = relationship.direction === 'in' ? '<-' : '-'
  const right = relationship.direction === 'out' ? '->' : '-'
  return `${left}[${name}${types}${length}${properties}${where(relationship.where)}]${right}`
}

function printLabels(labels: LabelExpression): string {
  switch (labels.kind) {
    case 'label':
      return printName(labels.name)
    case 'any':
      return '%'
    case 'not':
      return `!(${printLabels(labels.operand)})`
    case 'and':
    case 'or':
      return `(${printLabels(labels.left)}${labels.kind === 'and' ? '&' : '|'}${printLabels(labels.right)})`
  }
}

function printProjectionItem(item: MapProjectionItem): string {
  if (item.kind === 'all') return '.*'
  return item.kind === 'property'
    ? `.${printName(item.name)}`
    : `${printName(item.key)}: ${printExpression(item.value)}`
}

/** The text of an expression. */
export function printExpression(node: Expression): string {
  const print = printExpression
  switch (node.kind) {
    case 'literal':
      return printLiteral(node.value)
    case 'variable':
      return printName(node.name)
    case 'parameter':
      return `$${printName(node.name)}`
    case 'property':
      return `(${print(node.of)}).${printName(node.name)}`
    case 'index':
      return `(${print(node.of)})[${print(node.index)}]`
    case 'slice':
      return `(${print(node.of)})[${node.from ? print(node.from) : ''}..${node.to ? print(node.to) : ''}]`
    case 'list':
      return `[${node.items.map((item) => (item.kind === 'binary' ? `(${print(item)})` : print(item))).join(', ')}]`
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${printName(key)}: ${print(value)}`).join(', ')}}`
    case 'map-projection':
      return `${printName(node.of.name)} {${node.items.map(printProjectionItem).join(', ')}}`
    case 'unary':
      return `(${node.operator} (${print(node.operand)}))`
    case 'binary':
      return `((${print(node.left)}) ${node.operator} (${print(node.right)}))`
    case 'comparison':
      return `((${print(node.first)})${node.rest.map((one) => ` ${one.operator} (${print(one.operand)})`).join('')})`
    case 'is-null':
      return `((${print(node.operand)}) IS ${node.negated ? 'NOT ' : ''}NULL)`
    case 'labels':
      return `((${print(node.of)}):${printLabels(node.labels)})`
    default:
      return printForm(node)
  }
}

function printForm(node: Expression): string {
  const print = printExpression
  switch (node.kind) {
    case 'count-all':
      return 'count(*)'
    case 'call': {
      const args = node.args.map(print).join(', ')
      return `${node.name.split('.').map(printName).join('.')}(${node.distinct ? 'DISTINCT ' : ''}${args})`
    }
    case 'case': {
      const branches = node.branches.map(({ when, then }) => ` WHEN ${print(when)} THEN ${print(then)}`).join('')
      const otherwise = node.otherwise === undefined ? '' : ` ELSE ${print(node.otherwise)}`
      return `CASE${node.subject === undefined ? '' : ` ${print(node.subject)}`}${branches}${otherwise} END`
    }
    case 'list-comprehension': {
      const map = node.map === undefined ? '' : ` | ${print(node.map)}`
      return `[${printName(node.variable.name)} IN ${print(node.list)}${where(node.where)}${map}]`
    }
    case 'quantifier':
      return `${node.quantifier}(${printName(node.variable.name)} IN ${print(node.list)}${where(node.where)})`
    case 'reduce': {
      const start = `${printName(node.accumulator.name)} = ${print(node.initial)}`
      return `reduce(${start}, ${printName(node.variable.name)} IN ${print(node.list)} | ${print(node.step)})`
    }
    case 'pattern':
      return printPath(node.pattern)
    case 'pattern-comprehension':
      return `[${printPath(node.pattern)}${where(node.where)} | ${print(node.map)}]`
    case 'subquery':
      return `${node.form.toUpperCase()} { ${printQuery(node.query)} }`
    default:
      return ''
  }
}

function printLiteral(value: null | boolean | bigint | number | string): string {
  if (typeof value === 'string') return printString(value)
  return typeof value === 'number' ? floatText(value) : String(value)
}
