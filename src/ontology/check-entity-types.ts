/** Do the entity types of a draft fit together: parents that exist, no cycle, one label each. */
import { sortedBy, sortedUnique } from '../basics/order.ts'
import { ownerLabel, recordLabels } from '../model/property-graph.ts'
import type { EntityTypeDraft, OntologyDraft } from './draft.ts'
import type { OntologyIssue } from './issue.ts'
import { issueAt } from './issue.ts'
import { labelOf } from './stored-name.ts'
import { didYouMean } from '../basics/suggest.ts'

/** The issues of the entity types of a draft. */
export function checkEntityTypes(draft: OntologyDraft): OntologyIssue[] {
  const types = [...draft.entityTypes.values()]
  return [...types.flatMap((type) => checkParents(draft, type)), ...checkLabels(types)]
}

/** Ids above a type, sorted, itself only where there is a cycle; unknown ones are passed over. */
export function ancestorsOf(draft: OntologyDraft, id: string): string[] {
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const parent of draft.entityTypes.get(next)?.parents ?? []) {
      if (!draft.entityTypes.has(parent.value) || found.has(parent.value)) continue
      found.add(parent.value)
      open.push(parent.value)
    }
  }
  return sortedUnique(found)
}

function checkParents(draft: OntologyDraft, type: EntityTypeDraft): OntologyIssue[] {
  const unknown = type.parents
    .filter((parent) => !draft.entityTypes.has(parent.value))
    .map((parent) => {
      const hint = didYouMean(parent.value, draft.entityTypes.keys(), 'Declare it under entityTypes.')
      return issueAt(parent.place, `unknown entity type "${parent.value}" as a parent of "${type.id}"`, hint)
    })
  const above = ancestorsOf(draft, type.id)
  if (!above.includes(type.id)) return unknown
  const circle = above.filter((other) => ancestorsOf(draft, other).includes(type.id))
  // Reported once, at the first type of the circle.
  if (circle[0] !== type.id) return unknown
  const message = `entity types are their own ancestors: ${circle.join(', ')}`
  return [...unknown, issueAt(type.parents[0]?.place ?? type.place, message, 'Remove one of the parents.')]
}

function checkLabels(types: readonly EntityTypeDraft[]): OntologyIssue[] {
  const reserved = new Set<string>([ownerLabel, ...Object.values(recordLabels)])
  const owners = new Map<string, string>()
  const issues: OntologyIssue[] = []
  for (const type of sortedBy(types, (each) => each.id)) {
    const label = type.label?.value ?? labelOf(type.id)
    const place = type.label?.place ?? type.place
    const owner = owners.get(label)
    if (reserved.has(label)) {
      const message = `entity type "${type.id}" would have the label "${label}", which the graph itself uses`
      issues.push(issueAt(place, message, 'Give it another "label".'))
    } else if (owner !== undefined) {
      const message = `entity types "${owner}" and "${type.id}" would have one label, "${label}"`
      issues.push(issueAt(place, message, 'Give one of them another "label".'))
    } else owners.set(label, type.id)
  }
  return issues
}
