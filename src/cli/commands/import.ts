/** `graphwright import`: graph files into a store. */
import type { Command } from 'commander'
import { counted } from '../../basics/counted.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { importers } from '../../import/formats.ts'
import { loadOntology } from '../../ontology/load-ontology.ts'
import type { ImportedFile } from '../../pipeline/import/import-files.ts'
import type { ImportProgress } from '../../pipeline/import/inspect-file.ts'
import type { Effects } from '../effects.ts'
import { Findings } from '../findings.ts'
import { Progress } from '../progress.ts'
import { absolute, usingStore, withJson, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'
import { withoutEmptyStore } from '../without-empty-store.ts'

interface ImportCommandOptions extends StoreOptions {
  readonly format?: string
  readonly ontology: string
  readonly strict?: boolean
}

const help = `
A file that \`graphwright export --layer all\` wrote is restored as it was, evidence included, into a store that is empty:
\`root\` prints the same hash, and \`build\` goes on from there. Every other file becomes entities and relations that name the
file they are from (importedFrom, importedId); they rest on no words. Importing a file of that name again replaces them.
All files are read and checked before anything is stored, and are stored whole or not at all.

Formats: ${importers.map(({ format }) => format).join(', ')}

Examples:
  graphwright import everything.graphml --store copy.kg
  graphwright import network.graphml people.json
  graphwright import tables/     (a folder with nodes.csv and edges.csv)`

/** Adds the command. */
export function addImport(program: Command, effects: Effects): void {
  const command = program
    .command('import')
    .description('bring graph files into a store: our own exactly, others marked as imported')
    .argument('<files...>', 'files, or folders of formats that are folders')
    .option('-f, --format <format>', 'the format of the files (default: by extension and content)')
    .option('-o, --ontology <file>', 'for a store that has none yet: an ontology file or built-in name', 'core')
    .option('--strict', 'store nothing when anything in the files has no place in the graph')
    .addHelpText('after', help)
  withJson(withStore(command)).action((files: string[], options: ImportCommandOptions) =>
    runImport(effects, files, options),
  )
}

async function runImport(effects: Effects, files: readonly string[], options: ImportCommandOptions): Promise<void> {
  const { importFiles, inspectFiles } = await import('../../pipeline/import/import-files.ts')
  const findings = new Findings()
  const context = { report: (finding: Diagnostic) => findings.add(finding), signal: effects.signal }
  const progress = new Progress(effects, undefined)
  const readOptions = {
    ...(options.format !== undefined && { format: options.format }),
    onProgress: (step: ImportProgress) => progress.draw((seconds) => progressLine(step, seconds)),
  }
  const paths = files.map((file) => absolute(effects, file))
  const inspected = await inspectFiles(paths, readOptions, context).finally(() => progress.done())
  if (options.json !== true) effects.note(findings.text())
  if (options.strict === true) findings.failIfAny()
  const ontology = await loadOntology(options.ontology)
  await withoutEmptyStore(effects, options, () =>
    usingStore(effects, options, 'create', async (store) => {
      const writeOptions = { ...readOptions, ontology }
      const imported = await importFiles(store, inspected, writeOptions, context).finally(() => progress.done())
      if (options.json === true)
        effects.out(`${JSON.stringify({ store: store.location, files: imported, findings: findings.all })}\n`)
      else effects.note(imported.map((file) => summary(file, store.location)).join(''))
    }),
  )
}

function progressLine({ stage, file, elements }: ImportProgress, seconds: number): string {
  const verb = stage === 'read' ? 'Checked' : 'Stored'
  return `${verb} ${elements} nodes and edges of ${file} (${Math.round(elements / Math.max(seconds, 0.001))}/s)`
}

function summary({ path, isRestored, nodes, edges, replaced }: ImportedFile, location: string): string {
  const what = `${counted(nodes, 'node')} and ${counted(edges, 'edge')}`
  const how = isRestored ? 'restored as they were' : 'marked as imported'
  const instead = replaced === 0 ? '' : `, in place of ${counted(replaced, 'node')} of an earlier import`
  return `Imported ${path} into ${location}: ${what}, ${how}${instead}.\n`
}
