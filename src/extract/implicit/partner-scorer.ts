/**
 * The partner scorer: whether a sentence tells a relation between something that it names and somebody mentioned before, whom it leaves
 * unsaid ("The largest shareholder, Norvik Fund, is against." — of the firm that the text is about).
 */
import { readTablesBesideEncoder, type EncoderTables } from '../encoder/encoder-file.ts'
import { PartnerNetwork } from './partner-network.ts'
import type { RelationSlot } from './relation-slots.ts'

/** Scores partners. */
export interface PartnerScorer {
  /** Version of the weights; part of the extractor's version. */
  readonly version: string
  readonly network: Pick<PartnerNetwork, 'of' | 'odds'>
  /** The column of a slot; undefined for a relation that was not learned. */
  columnOf(slot: Pick<RelationSlot, 'relation' | 'role'>): number | undefined
}

/** The name of the file under data/models. */
export const partnersFile = 'partners.weights'
let loaded: PartnerScorer | undefined

/** The scorer with the weights that ship, read once. */
export function loadPartnerScorer(): PartnerScorer {
  loaded ??= makePartnerScorer(readTablesBesideEncoder(partnersFile))
  return loaded
}

/** A scorer of given weights; they belong to one encoder. */
export function makePartnerScorer(tables: EncoderTables): PartnerScorer {
  const columns = new Map(tables.names.map((name, column) => [name, column]))
  return {
    version: tables.version,
    network: new PartnerNetwork(tables),
    columnOf: ({ relation, role }) => columns.get(slotName({ relation, role })),
  }
}

/** What a slot is called in the file. */
export function slotName({ relation, role }: Pick<RelationSlot, 'relation' | 'role'>): string {
  return `${relation.id} ${role}`
}
