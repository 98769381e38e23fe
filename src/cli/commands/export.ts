/** `graphwright export`: the graph as a file for other tools. */
import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { KgError } from '../../errors/kg-error.ts'
import { exportToFile } from '../../export/export-to-file.ts'
import { exporterFor, exporterForPath, exporters } from '../../export/formats.ts'
import { layersOf } from '../../export/select-layers.ts'
import { layers } from '../../model/property-graph.ts'
import type { Layer } from '../../model/property-graph.ts'
import type { Effects } from '../effects.ts'
import { absolute, usingStore, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

interface ExportOptions extends StoreOptions {
  readonly output: string
  readonly format?: string
  readonly dialect?: string
  readonly layer?: readonly string[]
  readonly loss?: string
  readonly strict?: boolean
}

function help(): string {
  const formats = exporters.map(({ format, dialects, readBy }) => {
    const variants = dialects.length > 0 ? ` (dialects: ${dialects.join(', ')})` : ''
    return `  ${format.padEnd(16)} ${readBy}${variants}`
  })
  return `
Formats:
${formats.join('\n')}

Examples:
  graphwright export -o graph.graphml
  graphwright export --format graphml --dialect gephi -o gephi.graphml
  graphwright export --layer all -o everything.graphml --loss report.json`
}

/** Adds the command. */
export function addExport(program: Command, effects: Effects): void {
  const command = program
    .command('export')
    .description('write the graph to a file that other tools read')
    .requiredOption('-o, --output <path>', 'where to write; replaced when it exists')
    .option('-f, --format <format>', 'the format (default: by the extension of the output)')
    .option('--dialect <name>', 'a variant of the format')
    .option('--layer <name...>', `graph (default), assertions, lexical, ledger, or all`)
    .option('--loss <path>', 'write what the format cannot hold, as JSON')
    .option('--strict', 'refuse to write when something would be lost')
    .addHelpText('after', help)
  withStore(command).action(async (options: ExportOptions) => {
    const exporter = options.format === undefined ? byPath(options.output) : exporterFor(options.format)
    const chosen = chosenLayers(options.layer)
    await usingStore(effects, options, 'read', async (store) => {
      const path = absolute(effects, options.output)
      const { losses, sizeBytes } = await exportToFile(path, exporter, layersOf(store, chosen), {
        signal: effects.signal,
        isStrict: options.strict === true,
        ...(options.dialect !== undefined && { dialect: options.dialect }),
      })
      if (options.loss !== undefined)
        await writeFile(absolute(effects, options.loss), `${JSON.stringify(losses, null, 2)}\n`)
      const lost = losses.lost > 0 ? `; ${losses.lost} values could not be held (see --loss)` : ''
      effects.note(`Wrote ${path} (${exporter.format}, ${sizeBytes} bytes)${lost}\n`)
    })
  })
}

function byPath(path: string) {
  const exporter = exporterForPath(path)
  if (exporter !== undefined) return exporter
  throw new KgError('EXPORT_FORMAT', `The extension of ${path} does not tell the format`, {
    hint: `Say --format with one of: ${exporters.map(({ format }) => format).join(', ')}.`,
    context: { path },
  })
}

function chosenLayers(names: readonly string[] | undefined): readonly Layer[] {
  if (names === undefined) return ['graph']
  if (names.includes('all')) return layers
  return names.map((name) => {
    const layer = layers.find((known) => known === name)
    if (layer !== undefined) return layer
    throw new KgError('OPTION_INVALID', `--layer does not know ${name}`, { hint: `Use ${layers.join(', ')} or all.` })
  })
}
