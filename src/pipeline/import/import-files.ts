/**
 * Files of other tools, or of our own, into a store. A file of ours that holds its evidence is restored as it was, to the root; every
 * other file becomes entities and relations that say from which file they are. All in one transaction, after all files were read once.
 */
import { basename } from 'node:path'
import { KgError, isKgError } from '../../errors/kg-error.ts'
import type { StageContext } from '../../model/diagnostic.ts'
import type { Ontology } from '../../model/ontology.ts'
import { recordLabels } from '../../model/property-graph.ts'
import type { GraphReader, GraphStore, GraphTransaction } from '../../store/store.ts'
import { makeBuildNode, readBuildRecord } from '../build-record.ts'
import { verify } from '../verify.ts'
import type { FileFacts, ReadOptions } from './inspect-file.ts'
import { inspectFile } from './inspect-file.ts'
import { removeImported } from './remove-imported.ts'
import { writeFile } from './write-file.ts'

/** How to import. */
export interface ImportOptions extends ReadOptions {
  /** For the record of a store that has none yet. */
  readonly ontology: Ontology
}

/** What came of one file. */
export interface ImportedFile {
  readonly path: string
  /** True when the file is ours and came back as it was; else its relations are marked as imported. */
  readonly isRestored: boolean
  readonly nodes: number
  readonly edges: number
  /** Nodes of an earlier import of a file of this name, which it replaces. */
  readonly replaced: number
}

/**
 * Where a store got its graph, when nothing was built into it: no extractor has this name, so a later build reads what documents there
 * are again.
 */
const importStamp = { name: 'import', version: '1' }

/** Reads every file once, without a store. Throws: IMPORT_INVALID, IMPORT_REFUSED for files that cannot go together, INTERRUPTED. */
export async function inspectFiles(
  paths: readonly string[],
  options: ReadOptions,
  context: StageContext,
): Promise<readonly FileFacts[]> {
  const names = paths.map((path) => basename(path))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined)
    throw refused(`Two files are called ${twice}, and what is imported is known by that name`, 'Rename one of them.')
  return interruptible(context, async () => {
    const files: FileFacts[] = []
    for (const path of paths) files.push(await inspectFile(path, options, context))
    const whole = files.find(({ hasEvidence }) => hasEvidence)
    if (whole !== undefined && files.length > 1)
      throw refused(
        `${whole.path} is a whole graph, and is imported alone`,
        'Import the files into stores of their own.',
      )
    return files
  })
}

/**
 * Writes inspected files into `store`: all of them, or nothing.
 * Throws: IMPORT_REFUSED when the store holds what a restored file would mix with, or what a file of ours would say twice; IMPORT_INVALID when its evidence does not hold;
 * STORE_*, INTERRUPTED.
 */
export async function importFiles(
  store: GraphStore,
  files: readonly FileFacts[],
  options: ImportOptions,
  context: StageContext,
): Promise<readonly ImportedFile[]> {
  return interruptible(context, () =>
    store.update(async (transaction) => {
      const imported: ImportedFile[] = []
      for (const file of files) {
        if (file.hasEvidence) await refuseMixing(transaction, file)
        const replaced = file.hasEvidence ? 0 : await removeImported(transaction, basename(file.path))
        await writeFile(transaction, file, options, context)
        if (file.hasEvidence) await checkEvidence(transaction, file)
        const { path, hasEvidence, nodes, edges } = file
        imported.push({ path, isRestored: hasEvidence, nodes, edges, replaced })
      }
      await recordOrigin(transaction, options.ontology)
      return imported
    }),
  )
}

/** Entities, counts and statuses are folded from all documents: two graphs laid into one would be the graph of neither. */
async function refuseMixing(reader: GraphReader, { path }: FileFacts): Promise<void> {
  for (const label of Object.values(recordLabels)) {
    if (label === recordLabels.build || (await reader.countNodes(label)) === 0) continue
    throw refused(
      `${path} is a whole graph, and the store holds one already`,
      'Import it into a new store (--store), or build the documents of both into one.',
    )
  }
}

async function checkEvidence(reader: GraphReader, { path }: FileFacts): Promise<void> {
  const { findings } = await verify(reader)
  const [first] = findings
  if (first === undefined) return
  throw new KgError('IMPORT_INVALID', `${path} does not hold its evidence whole: ${first.id} ${first.what}`, {
    hint: 'Export the store with --layer all and nothing left out; or with --layer graph, to import relations without evidence.',
    context: { path, findings: findings.length, id: first.id },
  })
}

async function recordOrigin(transaction: GraphTransaction, ontology: Ontology): Promise<void> {
  if ((await readBuildRecord(transaction)) !== undefined) return
  const upsertNodes = [makeBuildNode(ontology, importStamp)]
  await transaction.write({ removeEdges: [], removeNodes: [], upsertNodes, upsertEdges: [] })
}

async function interruptible<T>(context: StageContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isKgError(error) || context.signal?.aborted !== true) throw error
    throw new KgError('INTERRUPTED', 'The import was stopped; the store is as it was', {
      hint: 'Run it again.',
      retriable: true,
      cause: error,
    })
  }
}

function refused(message: string, hint: string): KgError {
  return new KgError('IMPORT_REFUSED', message, { hint })
}
