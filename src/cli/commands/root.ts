/** `graphwright root`: one hash over everything a store knows. */
import type { Command } from 'commander'
import type { Effects } from '../effects.ts'
import { usingStore, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

const help = `
Two stores with the same documents, ontology and extractor have the same root, whatever the order in which documents
came and whichever kind of store it is. Paths, dates of building and drawing positions do not count.

Examples:
  graphwright root
  graphwright root --store bolt://localhost:7687`

/** Adds the command. */
export function addRoot(program: Command, effects: Effects): void {
  const command = program
    .command('root')
    .description('print one hash over everything the store knows')
    .addHelpText('after', help)
  withStore(command).action(async (options: StoreOptions) => {
    const { rootOf } = await import('../../pipeline/root.ts')
    await usingStore(effects, options, 'read', async (store) => effects.out(`${await rootOf(store)}\n`))
  })
}
