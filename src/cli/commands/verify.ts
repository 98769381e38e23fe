/** `graphwright verify`: checks every span of every assertion against its document. */
import type { Command } from 'commander'
import { counted } from '../../basics/counted.ts'
import { KgError } from '../../errors/kg-error.ts'
import type { Effects } from '../effects.ts'
import { usingStore, withJson, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

const maxShown = 20

const help = `
Reads every document back from the store and checks its hash, that its segments tile it, that every mention, sentence, cue
and value stands where it says, and that every edge rests on assertions. Exits 1 when anything does not hold.

Example:
  graphwright verify --json`

/** Adds the command. */
export function addVerify(program: Command, effects: Effects): void {
  const command = program
    .command('verify')
    .description('check every edge down to the words it rests on')
    .addHelpText('after', help)
  withJson(withStore(command)).action(async (options: StoreOptions) => {
    const { verify } = await import('../../pipeline/verify.ts')
    await usingStore(effects, options, 'read', async (store) => {
      const { findings, ...counts } = await verify(store)
      if (options.json === true) effects.out(`${JSON.stringify({ ...counts, findings })}\n`)
      else for (const { id, what } of findings.slice(0, maxShown)) effects.out(`${id} ${what}\n`)
      if (findings.length > 0) {
        throw new KgError('VERIFY_FAILED', `${findings.length} records of ${store.location} do not hold`, {
          hint: 'The store was changed by something other than Graphwright; build it again from its documents.',
          context: { findings: findings.length },
        })
      }
      const { relations, imported, assertions, mentions, segments, documents } = counts
      effects.note(
        `Verified: ${counted(relations, 'relation')} rest on ${counted(assertions, 'assertion')}, ${counted(mentions, 'mention')}, ${counted(segments, 'segment')}, ${counted(documents, 'document')}.\n`,
      )
      if (imported > 0)
        effects.note(`Imported: ${counted(imported, 'relation')} rest on no words, and name the file they are from.\n`)
    })
  })
}
