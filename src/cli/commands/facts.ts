/** `graphwright facts`: every relation with its status. */
import type { Command } from 'commander'
import { counted } from '../../basics/counted.ts'
import { relationStatuses } from '../../model/relation.ts'
import type { Effects } from '../effects.ts'
import { statusesNamed } from '../known-statuses.ts'
import { relationTypesNamed } from '../known-types.ts'
import { share } from '../parse-number.ts'
import { usingGraph, withJson, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

interface FactsOptions extends StoreOptions {
  readonly minConfidence?: string
  readonly status?: readonly string[]
  readonly relation?: string
}

const examples = `
WHEN is when a fact held, as EDTF: 2019 then; 2019/.. since 2019; 2019/ from 2019 to a day that is not told; /2024 until 2024;
2010/2015 from one to the other; "said …" is the day of the text, where it gives no other.

Examples:
  graphwright facts
  graphwright facts --status ended retained --min-confidence 0.7
  graphwright facts --relation invested-in --json`

/** Adds the command. */
export function addFacts(program: Command, effects: Effects): void {
  const command = program
    .command('facts')
    .description('list the facts: subject, relation, object, status, when, sources, confidence')
    .option('--min-confidence <n>', 'only facts with at least this confidence, 0 to 1')
    .option('--status <status...>', `only facts that are ${relationStatuses.join(', ')}`)
    .option('--relation <type>', 'only facts of this relation type')
    .addHelpText('after', examples)
  withJson(withStore(command)).action(async (options: FactsOptions) => {
    const minConfidence = share(options.minConfidence, '--min-confidence')
    const statuses = options.status === undefined ? undefined : statusesNamed(options.status)
    const { listFacts } = await import('../../query/facts.ts')
    const { factsTable } = await import('../print-facts.ts')
    await usingGraph(effects, options, async (store, ontology) => {
      const [relationType] = await relationTypesNamed(store, options.relation === undefined ? [] : [options.relation])
      const facts = await listFacts(store, ontology, {
        ...(minConfidence !== undefined && { minConfidence }),
        ...(statuses !== undefined && { statuses }),
        ...(relationType !== undefined && { relationType }),
      })
      if (options.json === true) effects.out(`${JSON.stringify(facts, null, 2)}\n`)
      else effects.out(factsTable(facts, effects.columns))
      effects.note(`${counted(facts.length, 'fact')}\n`)
    })
  })
}
