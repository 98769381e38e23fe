/** `graphwright export`: the graph, or a part of it, as a file for other tools. */
import { extname } from 'node:path'
import type { Command } from 'commander'
import { KgError } from '../../errors/kg-error.ts'
import { exportToFile, writeWhole } from '../../export/export-to-file.ts'
import type { ExportResult } from '../../export/export-to-file.ts'
import type { Exporter } from '../../export/exporter.ts'
import { exporterFor, exporterForPath, exporters } from '../../export/formats.ts'
import { selectGraph } from '../../export/select/select-graph.ts'
import type { SelectedGraph } from '../../export/select/select-graph.ts'
import { defaultQueryLimits } from '../../model/query-value.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Effects } from '../effects.ts'
import { selectionOf, withSelection } from '../export-selection.ts'
import type { SelectionOptions } from '../export-selection.ts'
import { absolute, usingStore, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

interface ExportOptions extends StoreOptions, SelectionOptions {
  readonly output?: string
  /** True when the option stands without a value. */
  readonly format?: string | true
  readonly dialect?: string
  readonly loss?: string
  readonly strict?: boolean
}

const help = () => `
Formats:
${formatList()}
Chosen is what meets every condition; the ends of a chosen relation come along, and with --layer its evidence too.

Examples:
  graphwright export -o graph.graphml
  graphwright export -o graph.html
  graphwright export --dialect gephi -o gephi.graphml --around Microsoft --hops 2
  graphwright export --layer all -o everything.graphml --loss report.json
  graphwright export -f csv -o ended --status ended --from 2024
  graphwright export --query "MATCH (a)-[r:INVESTED_IN]->(b) RETURN a, r, b" -o deals.gexf`

/** Adds the command. */
export function addExport(program: Command, effects: Effects): void {
  const command = program
    .command('export')
    .description('write the graph to a file that other tools read')
    .option('-o, --output <path>', `the file to write, or the folder (${folderFormats()}); replaced when it exists`)
    .option('-f, --format [format]', 'the format (default: by the extension of the output); alone: list the formats')
    .option('--dialect <name>', 'a variant of the format')
    .option('--loss <path>', 'write what the format cannot hold, as JSON')
    .option('--strict', 'refuse to write when something would be lost')
    .addHelpText('after', help)
  withStore(withSelection(command)).action(async (options: ExportOptions) => {
    if (options.format === true) effects.out(formatList())
    else await runExport(effects, options, pathOf(options), chosenExporter(options.format, pathOf(options)))
  })
}

async function runExport(effects: Effects, options: ExportOptions, output: string, exporter: Exporter): Promise<void> {
  const path = absolute(effects, output)
  await usingStore(effects, options, 'read', async (store) => {
    const limits = { ...defaultQueryLimits, signal: effects.signal }
    const { usualLayers: layers, always } = exporter
    const usual = { ...(layers !== undefined && { layers }), ...(always !== undefined && { always }) }
    const selected = await selectGraph(store, { ...usual, ...(await selectionOf(store, options)) }, limits)
    if (selected.isEmpty) throw await nothingSelected(store, selected, options.query)
    const { dialect, loss } = options
    const result = await exportToFile(path, exporter, selected.input, {
      signal: effects.signal,
      isStrict: options.strict === true,
      ...(dialect !== undefined && { dialect }),
      ...(loss !== undefined && {
        onLosses: (report) => writeWhole(absolute(effects, loss), `${JSON.stringify(report, null, 2)}\n`),
      }),
    })
    effects.note(summary(exporter, result, selected))
  })
}

function folderFormats(): string {
  const folders = exporters.filter(({ output }) => output === 'folder')
  return folders.map(({ format }) => format).join(', ')
}

/** One line a format: its name, whether it is a folder, what reads it, its dialects. */
function formatList(): string {
  const lines = exporters.map(({ format, output, dialects, readBy }) => {
    const variants = dialects.length > 0 ? ` (--dialect ${dialects.join(', ')})` : ''
    return `  ${format.padEnd(12)} ${output.padEnd(7)} ${readBy}${variants}\n`
  })
  return lines.join('')
}

function pathOf({ output }: ExportOptions): string {
  if (output !== undefined) return output
  throw new KgError('USAGE', 'export was not told where to write', { hint: 'Say --output PATH.' })
}

function chosenExporter(format: string | undefined, path: string): Exporter {
  if (format !== undefined) return exporterFor(format)
  const exporter = exporterForPath(path)
  if (exporter !== undefined) return exporter
  const extension = extname(path)
  const folder = exporters.find((one) => one.output === 'folder' && `.${one.format}` === extension.toLowerCase())
  const formats = exporters.filter((one) => extension === '' || one.extensions.includes(extension.toLowerCase()))
  const names = (formats.length > 0 ? formats : exporters).map((one) => one.format).join(', ')
  throw new KgError('EXPORT_FORMAT', `The extension of ${path} does not tell the format`, {
    hint:
      folder === undefined
        ? `Say --format with one of: ${names}.`
        : `A ${folder.format} export is a folder of tables: say -f ${folder.format} -o ${path.slice(0, -extension.length)}.`,
    context: { path },
  })
}

async function nothingSelected(store: GraphStore, { untimed }: SelectedGraph, query?: string): Promise<KgError> {
  const times = untimed > 0 ? `; ${untimed} relations have no known time` : ''
  const { unknownWords } = await import('../../pipeline/unknown-words.ts')
  const misspelt = query === undefined ? [] : await unknownWords(store, query, { columns: [], rows: [] })
  const queryHint = [...misspelt, 'The query has to return nodes or relationships, such as RETURN a, r, b.'].join(' ')
  return new KgError('NOT_FOUND', `Nothing in ${store.location} meets the selection${times}, so nothing was written`, {
    hint: query === undefined ? 'Ask for less; `graphwright facts` lists what there is.' : queryHint,
    context: { store: store.location, untimed },
  })
}

function summary(
  exporter: Exporter,
  { path, sizeBytes, losses, abandoned }: ExportResult,
  { untimed }: SelectedGraph,
): string {
  const lost = losses.losses.filter((loss) => loss.lost).map(({ what, where, count }) => `${count} × ${where}: ${what}`)
  return [
    `Wrote ${path} (${exporter.format}, ${sizeBytes} bytes)\n`,
    ...abandoned.map((left) => `Removed ${left}, which an export that was killed had left\n`),
    ...(untimed > 0 ? [`Left out: ${untimed} relations of which no time is known\n`] : []),
    ...lost.map((line) => `Not held: ${line}\n`),
    ...(exporter.next === undefined ? [] : [`${exporter.next.replace('FILE', path)}\n`]),
  ].join('')
}
