/** Makes the entity of a group of names: its id, canonical name, type and aliases, each by a stated rule. */
import { compareStrings, sortedBy } from '../basics/order.ts'
import type { Alias, Entity } from '../model/entity.ts'
import { entityId } from '../model/entity.ts'
import type { NameForm } from '../model/name.ts'
import type { Ontology } from '../model/ontology.ts'
import type { CountedName } from './count-names.ts'
import type { DeclaredName, DeclaredNames } from './declared-names.ts'

/**
 * The entity of `group` (sorted by key, not empty).
 * - id: of the least key, so of the set alone.
 * - name: the declared one; else the whole form most mentioned, then the longest, then the least.
 * - type: the declared one; else the one most mentioned, then the more special, then the least.
 * - aliases: every other form and declared alias, sorted.
 */
export function makeEntity(group: readonly CountedName[], ontology: Ontology, declared: DeclaredNames): Entity {
  const forms = group.flatMap((name) => name.forms)
  const known = group.flatMap((name) => declared.byKey.get(name.key) ?? []).at(0)
  const name = known?.name ?? commonestForm(wholeForms(group)) ?? commonestForm(forms) ?? nameFromKey(group)
  return {
    id: entityId(group[0]?.key ?? ''),
    type: known?.entityType ?? commonestType(forms, ontology) ?? familyOfGroup(group),
    name,
    aliases: aliasesOf(name, forms, known),
    mentions: group.reduce((sum, member) => sum + mentionsOf(member), 0),
    values: {},
  }
}

function mentionsOf(name: CountedName): number {
  return name.forms.reduce((sum, form) => sum + form.mentions, name.otherMentions)
}

/** Forms that shorten no other name of the group: not "Altman", and not "AWS" where a text gives its whole name. */
function wholeForms(group: readonly CountedName[]): readonly NameForm[] {
  const isWhole = ({ key, links }: CountedName): boolean =>
    !links.some(
      (link) =>
        link.rule === 'acronym' && link.key.length > key.length && group.some((other) => other.key === link.key),
    )
  return group.filter(isWhole).flatMap(({ forms }) => forms.filter((form) => !form.isShortForm))
}

function commonestForm(forms: readonly NameForm[]): string | undefined {
  const totals = totalBy(forms, (form) => form.surface)
  return [...totals].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || compareStrings(a[0], b[0])).at(0)?.[0]
}

function commonestType(forms: readonly NameForm[], ontology: Ontology): string | undefined {
  const totals = totalBy(forms, (form) => form.entityType)
  const depth = (type: string): number => ontology.entityTypes.get(type)?.ancestors.length ?? 0
  return [...totals].sort((a, b) => b[1] - a[1] || depth(b[0]) - depth(a[0]) || compareStrings(a[0], b[0])).at(0)?.[0]
}

function totalBy(forms: readonly NameForm[], keyOf: (form: NameForm) => string): ReadonlyMap<string, number> {
  const totals = new Map<string, number>()
  for (const form of forms) totals.set(keyOf(form), (totals.get(keyOf(form)) ?? 0) + form.mentions)
  return totals
}

function aliasesOf(name: string, forms: readonly NameForm[], known: DeclaredName | undefined): readonly Alias[] {
  const documents = new Map<string, number>((known?.aliases ?? []).map((alias) => [alias, 0]))
  for (const form of forms) documents.set(form.surface, (documents.get(form.surface) ?? 0) + form.documents)
  documents.delete(name)
  return sortedBy(
    [...documents].map(([alias, count]) => ({ name: alias, documents: count })),
    (alias) => alias.name,
  )
}

/** For a group that only links and pronouns speak of. */
function nameFromKey(group: readonly CountedName[]): string {
  const key = group[0]?.key ?? ''
  return key.slice(key.indexOf('|') + 1)
}

function familyOfGroup(group: readonly CountedName[]): string {
  const key = group[0]?.key ?? ''
  return key.slice(0, key.indexOf('|'))
}
