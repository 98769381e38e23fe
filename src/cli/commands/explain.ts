/** `graphwright explain`: why a relation is as it is, or why candidates of a document are not in the graph. */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { KgError } from '../../errors/kg-error.ts'
import type { DroppedView } from '../../model/explanation.ts'
import type { Effects } from '../effects.ts'
import { absolute, usingGraph, withJson, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

interface ExplainOptions extends StoreOptions {
  readonly dropped?: string
  readonly ontology?: string
}

const examples = `
Examples:
  graphwright explain rel:01234567   (ids: graphwright facts)
  graphwright explain --dropped articles/one.md
  graphwright explain --dropped draft.txt --ontology core --json`

/** Adds the command. */
export function addExplain(program: Command, effects: Effects): void {
  const command = program
    .command('explain')
    .description('explain a relation: sentences, rules, references, status and time; or what was dropped, and why')
    .argument('[relation]', 'id of a relation, or the start of it')
    .option(
      '--dropped <document>',
      'list the candidates that made no fact: a document id or path of the store, or a file',
    )
    .option(
      '-o, --ontology <file>',
      'for --dropped with a file that is not in the store: an ontology file or built-in name',
    )
    .addHelpText('after', examples)
  withJson(withStore(command)).action(async (relation: string | undefined, options: ExplainOptions) => {
    if (options.dropped !== undefined) return printDropped(effects, options.dropped, options)
    if (relation === undefined) {
      throw new KgError('USAGE', 'explain was given neither a relation nor --dropped', {
        hint: 'Give an id of `graphwright facts`, or --dropped with a document.',
      })
    }
    return usingGraph(effects, options, async (store, ontology) => {
      const { explainRelation } = await import('../../pipeline/explain/explain-relation.ts')
      const { explanationText } = await import('../print-explanation.ts')
      // An id out of a CSV line may bring the end of the line along.
      const explanation = await explainRelation(store, relation.trim(), ontology)
      effects.out(options.json === true ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation))
    })
  })
}

async function printDropped(effects: Effects, name: string, options: ExplainOptions): Promise<void> {
  const dropped = await findDropped(effects, name, options)
  const { droppedText } = await import('../print-explanation.ts')
  effects.out(options.json === true ? `${JSON.stringify(dropped, null, 2)}\n` : droppedText(dropped))
  effects.note(`${dropped.length} candidates made no fact${countByReason(dropped)}\n`)
}

function countByReason(dropped: readonly DroppedView[]): string {
  const reasons = [...new Set(dropped.map(({ reason }) => reason))].sort()
  const counts = reasons.map((reason) => `${reason} ${dropped.filter((one) => one.reason === reason).length}`)
  return counts.length === 0 ? '' : `: ${counts.join(', ')}`
}

/** A stored document first; a file is read with the ontology that is named, or the store's, or `core`. */
async function findDropped(effects: Effects, name: string, options: ExplainOptions): Promise<readonly DroppedView[]> {
  const { explainDropped, storedDocuments } = await import('../../pipeline/explain/explain-dropped.ts')
  const { loadOntology } = await import('../../ontology/load-ontology.ts')
  const named = options.ontology === undefined ? undefined : await loadOntology(options.ontology)
  const isFile = existsSync(absolute(effects, name))
  if (named !== undefined || (isFile && !existsSync(absolute(effects, options.store)))) {
    return explainDropped(await filesAt(effects, name), named ?? (await loadOntology('core')))
  }
  return usingGraph(effects, options, async (store, ontology) => {
    const stored = await storedDocuments(store, name)
    return explainDropped(stored.length > 0 ? stored : await filesAt(effects, name), ontology)
  })
}

async function filesAt(effects: Effects, path: string) {
  const { defaultMaxBytes, readPaths } = await import('../../read/read-paths.ts')
  const { collect } = await import('../../basics/collect.ts')
  const options = { workingDirectory: effects.workingDirectory, maxBytes: defaultMaxBytes }
  const context = { report: () => undefined, signal: effects.signal }
  return (await collect(readPaths([path], options, context))).map(({ document }) => document)
}
