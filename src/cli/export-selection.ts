/** The options of `export` that choose a part of the graph. */
import type { Command } from 'commander'
import { KgError } from '../errors/kg-error.ts'
import type { GraphSelection } from '../export/select/selection.ts'
import { layers } from '../model/property-graph.ts'
import type { Layer } from '../model/property-graph.ts'
import { relationStatuses } from '../model/relation.ts'
import { dayBounds } from '../model/valid-time.ts'
import { findEntity } from '../query/find-entity.ts'
import type { GraphReader } from '../store/store.ts'
import { statusesNamed } from './known-statuses.ts'
import { entityTypesNamed, relationTypesNamed } from './known-types.ts'
import { share } from './parse-number.ts'

/** Values of the options. */
export interface SelectionOptions {
  readonly layer?: readonly string[]
  readonly query?: string
  readonly type?: readonly string[]
  readonly relation?: readonly string[]
  readonly status?: readonly string[]
  readonly minConfidence?: string
  readonly from?: string
  readonly until?: string
  readonly around?: string
  readonly hops?: string
  readonly component?: string
}

/** Adds the options. */
export function withSelection(command: Command): Command {
  return command
    .option('--layer <name...>', 'graph (default), assertions, lexical, ledger, or all')
    .option('--query <cypher>', 'only the nodes and relationships that this read-only query returns')
    .option('--type <type...>', 'only entities of these types, with their relations')
    .option('--relation <type...>', 'only relations of these types')
    .option('--status <status...>', `only relations that are ${relationStatuses.join(', ')}`)
    .option('--min-confidence <n>', 'only relations with at least this confidence, 0 to 1')
    .option('--from <date>', 'only relations that held on this EDTF date or later')
    .option('--until <date>', 'only relations that held on this EDTF date or earlier')
    .option('--around <entity>', 'only what is within --hops of this entity (name, alias or id)')
    .option('--hops <n>', 'how far --around reaches (default: 1)')
    .option('--component <entity>', 'only what is connected with this entity, however far')
}

/** The selection that the options ask for. Throws: OPTION_INVALID, also for types that there are not; NOT_FOUND or AMBIGUOUS for a name. */
export async function selectionOf(store: GraphReader, options: SelectionOptions): Promise<GraphSelection> {
  const { layer, query, type, relation, status, from, until, around, component } = options
  const minConfidence = share(options.minConfidence, '--min-confidence')
  const hops = hopsOf(options)
  return {
    ...(layer !== undefined && { layers: chosenLayers(layer) }),
    ...(query !== undefined && { query }),
    ...(type !== undefined && { entityTypes: await entityTypesNamed(store, type) }),
    ...(relation !== undefined && { relationTypes: await relationTypesNamed(store, relation) }),
    ...(status !== undefined && { statuses: statusesNamed(status) }),
    ...(minConfidence !== undefined && { minConfidence }),
    ...(from !== undefined && { heldFrom: dayOf(from, '--from') }),
    ...(until !== undefined && { heldUntil: dayOf(until, '--until') }),
    ...(around !== undefined && { around: { entityIds: [(await findEntity(store, around)).id], hops } }),
    ...(component !== undefined && { connectedTo: [(await findEntity(store, component)).id] }),
  }
}

function chosenLayers(names: readonly string[]): readonly Layer[] {
  if (names.some((name) => name.toLowerCase() === 'all')) return layers
  return names.map((name) => {
    const layer = layers.find((known) => known === name.toLowerCase())
    if (layer !== undefined) return layer
    throw invalid(`--layer does not know ${name}`, `Use ${layers.join(', ')} or all.`)
  })
}

/** The first day of a time from which, the last of a time until which. */
function dayOf(time: string, option: '--from' | '--until'): string {
  const bounds = dayBounds(time)
  const day = option === '--from' ? bounds?.from : bounds?.to
  if (day !== undefined) return day
  throw invalid(`${option} is ${time}, which is not an EDTF date`, 'Write 2019, 2019-03 or 2019-03-31.')
}

function hopsOf({ hops, around }: SelectionOptions): number {
  if (hops !== undefined && around === undefined)
    throw invalid('--hops is given without --around', 'Say around which entity.')
  const value = Number(hops ?? '1')
  if (hops?.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value
  throw invalid(`--hops is ${hops}, which is not a whole number`, 'Give --hops a number such as 2.')
}

function invalid(message: string, hint: string): KgError {
  return new KgError('OPTION_INVALID', message, { hint })
}
