/** Names: the bookkeeping between mentions and entities. One record per normalised name of a type family. */
import type { EntityId, NameId } from './id.ts'
import { makeId } from './id.ts'

/** A surface form under which a name occurs, with maintained counts over the documents of the store. */
export interface NameForm {
  readonly surface: string
  readonly entityType: string
  /** True for forms that shorten a whole name of their document ("Altman", "AWS"); they never become the canonical name. */
  readonly isShortForm: boolean
  readonly mentions: number
  readonly documents: number
}

/** Why two names are one entity: a text gives one as the other's acronym, or as its former or other name, or the ontology declares it. */
export type LinkRule = 'acronym' | 'other-name' | 'declared-alias'

/** A link to another name that a rule found, with the number of documents that attest it. */
export interface NameLink {
  /** Key of the other name. */
  readonly key: string
  readonly rule: LinkRule
  readonly documents: number
}

/**
 * A name: the unit that resolution joins into entities. `key` is `family|normalised name`.
 * Counts are maintained, so that adding a document costs by what it says and removal is exact.
 */
export interface Name {
  readonly id: NameId
  readonly key: string
  readonly entityId: EntityId
  /** Sorted; empty for a name that only a link speaks of. */
  readonly forms: readonly NameForm[]
  /** Pronouns and nominals that refer to the name. */
  readonly otherMentions: number
  /** Sorted by key. A link stands on both its names. */
  readonly links: readonly NameLink[]
}

/** The id of a name. */
export function nameId(key: string): NameId {
  return makeId('nam', key)
}
