/** `graphwright query`: a read-only Cypher query. */
import type { Command } from 'commander'
import { KgError } from '../../errors/kg-error.ts'
import { queryValueOfJson } from '../../model/query-json.ts'
import { defaultQueryLimits } from '../../model/query-value.ts'
import type { QueryParameters, QueryResult, QueryValue } from '../../model/query-value.ts'
import type { Effects } from '../effects.ts'
import { positiveInteger } from '../parse-number.ts'
import { csvCell, valueJson, valueText } from '../print-value.ts'
import { usingStore, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'
import { renderTable } from '../table.ts'

interface QueryOptions extends StoreOptions {
  readonly param?: readonly string[]
  readonly format: string
  readonly timeoutMs?: string
}

const examples = `
Examples:
  graphwright query "MATCH (c:Company)-[r:INVESTED_IN]->(o) RETURN c.name, o.name, r.status"
  graphwright query 'MATCH (e:Entity {name: $name})--(o:Entity) RETURN DISTINCT o.name' --param name=OpenAI
  graphwright query "MATCH (e:Entity) RETURN e.type, count(*) ORDER BY count(*) DESC" --format csv

Queries only read. On a Neo4j store they run there; on the embedded store on our own openCypher-compatible engine.
A parameter that reads as JSON (42, true, ["a"]) is that value; anything else is text.`

/** Adds the command. */
export function addQuery(program: Command, effects: Effects): void {
  const command = program
    .command('query')
    .description('answer a read-only Cypher query')
    .argument('<cypher>', 'the query; - reads it from standard input')
    .option('--param <k=v...>', 'a parameter of the query, given once for each')
    .option('--format <format>', 'table, json (an array of row objects) or csv', 'table')
    .option('--timeout-ms <n>', `stop after this long (default: ${defaultQueryLimits.timeoutMs})`)
    .addHelpText('after', examples)
  withStore(command).action(async (cypher: string, options: QueryOptions) => {
    const print = printers.get(options.format)
    if (print === undefined) {
      throw new KgError('OPTION_INVALID', `--format does not know ${options.format}`, {
        hint: 'Use table, json or csv.',
      })
    }
    const text = cypher === '-' ? await readAll(effects) : cypher
    const parameters = parseParameters(options.param ?? [])
    const timeoutMs = positiveInteger(options.timeoutMs, '--timeout-ms') ?? defaultQueryLimits.timeoutMs
    await usingStore(effects, options, 'read', async (store) => {
      const result = await store.query(text, parameters, { ...defaultQueryLimits, timeoutMs, signal: effects.signal })
      effects.out(print(result, effects.columns))
      const { unknownWords } = await import('../../pipeline/unknown-words.ts')
      for (const sentence of await unknownWords(store, text, result)) effects.note(`Warning: ${sentence}\n`)
    })
  })
}

async function readAll(effects: Effects): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of effects.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function parseParameters(pairs: readonly string[]): QueryParameters {
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1)
        throw new KgError('OPTION_INVALID', `--param ${pair} is not of the form name=value`, {
          hint: 'Write --param name=OpenAI.',
        })
      return [pair.slice(0, at), parseValue(pair.slice(at + 1))]
    }),
  )
}

function parseValue(text: string): QueryValue {
  if (/^[+-]?\d+$/.test(text)) return BigInt(text)
  try {
    return queryValueOfJson(JSON.parse(text))
  } catch {
    return text
  }
}

type Printer = (result: QueryResult, width: number | undefined) => string

const printers: ReadonlyMap<string, Printer> = new Map([
  ['table', printTable],
  ['json', printJson],
  ['csv', printCsv],
])

function printTable(result: QueryResult, width: number | undefined): string {
  const columns = result.columns.map((title) => ({ title, canShrink: true }))
  return renderTable(
    columns,
    result.rows.map((row) => row.map(valueText)),
    width,
  )
}

function printJson({ columns, rows }: QueryResult): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, valueJson(row[at] ?? null)])))
  return `${JSON.stringify(objects, null, 2)}\n`
}

function printCsv({ columns, rows }: QueryResult): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}
