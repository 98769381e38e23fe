/** `graphwright remove`: takes a document out, exactly. */
import type { Command } from 'commander'
import { counted } from '../../basics/counted.ts'
import type { Effects } from '../effects.ts'
import { usingStore, withJson, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

const help = `
Afterwards the store is what it would be had the document never been read: the root says so. A document that was read from
several places goes with the last of them. A folder or a JSON-lines file names every document read from it.

Examples:
  graphwright remove articles/a.txt
  graphwright remove doc:0123456789abcdef`

/** Adds the command. */
export function addRemove(program: Command, effects: Effects): void {
  const command = program
    .command('remove')
    .description('remove a document and everything that only it says')
    .argument('<document>', 'its id (or the beginning of it), or the path it was read from')
    .addHelpText('after', help)
  withJson(withStore(command)).action(async (name: string, options: StoreOptions) => {
    const { remove } = await import('../../pipeline/remove.ts')
    await usingStore(effects, options, 'write', async (store) => {
      const report = await remove(store, name)
      if (options.json === true) effects.out(`${JSON.stringify(report)}\n`)
      const kept = report.documents.length === 0 ? '; the document stays, as it was read from elsewhere too' : ''
      effects.note(
        `Removed ${counted(report.documents.length, 'document')}, ${counted(report.sources.length, 'source')} (${report.sources.join(', ')})${kept}\n`,
      )
    })
  })
}
