/** `graphwright documents`: what the store was built from. */
import type { Command } from 'commander'
import type { Effects } from '../effects.ts'
import { usingGraph, withJson, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'
import { renderTable } from '../table.ts'

const columns = [
  { title: 'ID' },
  { title: 'TITLE', canShrink: true },
  { title: 'PUBLISHED' },
  { title: 'ASSERTIONS', isNumber: true },
  { title: 'READ FROM', canShrink: true },
]

/** Adds the command. */
export function addDocuments(program: Command, effects: Effects): void {
  const command = program
    .command('documents')
    .description('list the documents of a store')
    .addHelpText('after', '\nExamples:\n  graphwright documents\n  graphwright documents --json')
  withJson(withStore(command)).action(async (options: StoreOptions) => {
    const { listDocuments } = await import('../../query/documents.ts')
    await usingGraph(effects, options, async (store) => {
      const documents = await listDocuments(store)
      if (options.json === true) {
        effects.out(`${JSON.stringify(documents, null, 2)}\n`)
        return
      }
      const rows = documents.map(({ id, title, publishedAt, assertions, sources }) => {
        return [id.slice(0, 16), title, publishedAt ?? '', String(assertions), sources.join(', ')]
      })
      effects.out(renderTable(columns, rows, effects.columns))
    })
  })
}
