/** The names an ontology lists, one entry an entity; a name or alias that stands for two entities is an issue. */
import { sortedBy, sortedUnique } from '../basics/order.ts'
import type { GazetteerName } from '../model/ontology.ts'
import { ancestorsOf } from './check-entity-types.ts'
import type { NameDraft, OntologyDraft } from './draft.ts'
import type { OntologyIssue } from './issue.ts'
import { issueAt } from './issue.ts'

interface Entry {
  readonly name: string
  readonly aliases: Set<string>
  entityType: string
}

/**
 * Joins the listed names of a draft. A name listed again under a type above or below keeps the lower type, and the aliases of both.
 * Order: by name. Issues go to `issues`.
 */
export function joinNames(draft: OntologyDraft, issues: OntologyIssue[]): GazetteerName[] {
  const entries = new Map<string, Entry>()
  for (const name of draft.names) joinName(draft, entries, name, issues)
  reportSharedForms(draft, entries, issues)
  return sortedBy(entries.values(), (entry) => entry.name).map((entry) => ({
    name: entry.name,
    aliases: sortedUnique(entry.aliases),
    entityType: entry.entityType,
  }))
}

function joinName(draft: OntologyDraft, entries: Map<string, Entry>, name: NameDraft, issues: OntologyIssue[]): void {
  const aliases = name.forms.slice(1).map((form) => form.value)
  const known = entries.get(name.name)
  if (known === undefined) {
    entries.set(name.name, { name: name.name, aliases: new Set(aliases), entityType: name.entityType })
    return
  }
  for (const alias of aliases) known.aliases.add(alias)
  if (ancestorsOf(draft, name.entityType).includes(known.entityType)) known.entityType = name.entityType
  else if (known.entityType !== name.entityType && !ancestorsOf(draft, known.entityType).includes(name.entityType)) {
    const message = `the name "${name.name}" is listed as "${known.entityType}" and as "${name.entityType}"`
    const place = name.forms[0]?.place
    if (place !== undefined)
      issues.push(issueAt(place, message, 'List it once, under a type that has both as parents.'))
  }
}

/** An alias that is also another entry's name or alias. */
function reportSharedForms(draft: OntologyDraft, entries: ReadonlyMap<string, Entry>, issues: OntologyIssue[]): void {
  const owners = new Map([...entries.keys()].map((name) => [name, name]))
  for (const name of draft.names) {
    for (const form of name.forms.slice(1)) {
      const owner = owners.get(form.value)
      if (owner === undefined) owners.set(form.value, name.name)
      else if (owner !== name.name) {
        const message = `"${form.value}" stands for "${owner}" and for "${name.name}"`
        issues.push(issueAt(form.place, message, 'Keep it with one of them: a listed name is one entity.'))
      }
    }
  }
}
