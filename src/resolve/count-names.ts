/** Adds and takes away what documents attest of names. Counts are maintained, so removal is exact. */
import { canonicalJson } from '../basics/canonical-json.ts'
import { sortedBy } from '../basics/order.ts'
import type { Name, NameForm, NameLink } from '../model/name.ts'
import { nameId } from '../model/name.ts'
import type { Attestation } from './attest-names.ts'

/** Names by key, without the entity they belong to: that is what resolution finds out. */
export type CountedName = Omit<Name, 'id' | 'entityId'>

/**
 * The name after `attestation` of one document was added (`sign` 1) or taken away (−1).
 * Inverse: adding and taking away the same attestation gives an equal name. Undefined when nothing is left.
 */
export function countName(
  name: CountedName | undefined,
  attestation: Attestation,
  sign: 1 | -1,
): CountedName | undefined {
  const forms = tally(name?.forms ?? [], attestation.forms, formKey, (old, form) => ({
    surface: form.surface,
    entityType: form.entityType,
    isShortForm: form.isShortForm,
    mentions: (old?.mentions ?? 0) + sign * form.mentions,
    documents: (old?.documents ?? 0) + sign,
  }))
  const links = tally(name?.links ?? [], attestation.links, linkKey, (old, { key, rule }): NameLink => {
    return { key, rule, documents: (old?.documents ?? 0) + sign }
  })
  const otherMentions = (name?.otherMentions ?? 0) + sign * attestation.otherMentions
  if (forms.length === 0 && links.length === 0 && otherMentions === 0) return undefined
  return { key: attestation.key, forms: sortedBy(forms, formKey), otherMentions, links: sortedBy(links, linkKey) }
}

/** The stored form of a counted name. */
export function storedName(name: CountedName, entityId: Name['entityId']): Name {
  return {
    id: nameId(name.key),
    key: name.key,
    entityId,
    forms: name.forms,
    otherMentions: name.otherMentions,
    links: name.links,
  }
}

function tally<T extends { readonly documents: number }, U>(
  old: readonly T[],
  changes: readonly U[],
  keyOf: (item: T | U) => string,
  apply: (old: T | undefined, change: U) => T,
): T[] {
  const counted = new Map(old.map((item) => [keyOf(item), item]))
  for (const change of changes) {
    const key = keyOf(change)
    counted.set(key, apply(counted.get(key), change))
  }
  return [...counted.values()].filter((item) => item.documents > 0)
}

function formKey(form: Omit<NameForm, 'documents' | 'mentions'>): string {
  return canonicalJson([form.surface, form.entityType, form.isShortForm])
}

function linkKey(link: Omit<NameLink, 'documents'>): string {
  return canonicalJson([link.key, link.rule])
}
