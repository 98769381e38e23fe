/** Do the relation types of a draft fit together: types that exist, mutual inverses, one edge type each. */
import { sortedBy, sortedUnique } from '../basics/order.ts'
import { declaredKind } from '../model/properties.ts'
import { structuralTypes } from '../model/property-graph.ts'
import type { OntologyDraft, Placed, RelationTypeDraft } from './draft.ts'
import type { FilePlace, OntologyIssue } from './issue.ts'
import { issueAt } from './issue.ts'
import { edgeTypeOf, propertyOf } from './stored-name.ts'
import { didYouMean } from '../basics/suggest.ts'

/** The issues of the relation types of a draft, their patterns apart. */
export function checkRelationTypes(draft: OntologyDraft): OntologyIssue[] {
  const types = [...draft.relationTypes.values()]
  return [
    ...types.flatMap((type) => [
      ...checkRange(draft, type, 'subject', type.subject),
      ...(typeof type.object === 'string' ? [] : checkRange(draft, type, 'object', type.object)),
      ...checkSymmetry(type),
      ...checkInverse(draft, type),
      ...checkBroader(draft, type),
    ]),
    ...checkStoredNames(types),
  ]
}

function checkRange(
  draft: OntologyDraft,
  type: RelationTypeDraft,
  role: string,
  range: readonly Placed<string>[],
): OntologyIssue[] {
  return range
    .filter((entityType) => !draft.entityTypes.has(entityType.value))
    .map((entityType) => {
      const hint = didYouMean(entityType.value, draft.entityTypes.keys(), 'Declare it under entityTypes.')
      return issueAt(entityType.place, `unknown entity type "${entityType.value}" as ${role} of "${type.id}"`, hint)
    })
}

function checkSymmetry(type: RelationTypeDraft): OntologyIssue[] {
  if (!type.symmetric) return []
  const issues: OntologyIssue[] = []
  if (typeof type.object === 'string' || !sameIds(type.subject, type.object)) {
    const message = `symmetric relation type "${type.id}" has other types as subject than as object`
    issues.push(issueAt(type.place, message, 'Give both the same types, or remove "symmetric".'))
  }
  if (type.inverse !== undefined) {
    const message = `symmetric relation type "${type.id}" has an inverse`
    issues.push(issueAt(type.inverse.place, message, 'Remove "inverse": a symmetric relation is its own.'))
  }
  return issues
}

function sameIds(a: readonly Placed<string>[], b: readonly Placed<string>[]): boolean {
  const key = (ids: readonly Placed<string>[]): string => sortedUnique(ids.map((id) => id.value)).join(' ')
  return key(a) === key(b)
}

function checkInverse(draft: OntologyDraft, type: RelationTypeDraft): OntologyIssue[] {
  if (type.inverse === undefined) return []
  const { value, place } = type.inverse
  const other = draft.relationTypes.get(value)
  if (other === undefined) {
    const hint = didYouMean(value, draft.relationTypes.keys(), 'Declare it under relationTypes, or remove "inverse".')
    return [issueAt(place, `unknown relation type "${value}" as inverse of "${type.id}"`, hint)]
  }
  if (typeof type.object === 'string') {
    return [issueAt(place, `"${type.id}" has a literal as object, and so no inverse`, 'Remove "inverse".')]
  }
  if (other.inverse?.value === type.id) return []
  return [
    issueAt(place, `"${value}" does not name "${type.id}" as its inverse`, `Add "inverse: ${type.id}" to "${value}".`),
  ]
}

function checkBroader(draft: OntologyDraft, { id, broader }: RelationTypeDraft): OntologyIssue[] {
  if (broader === undefined) return []
  const { value, place } = broader
  if (value === id) return [issueAt(place, `"${id}" names itself as broader`, 'Remove "broader".')]
  if (isBroaderOfItself(draft, id))
    return [issueAt(place, `"${id}" is broader than itself, by way of "${value}"`, 'Break the circle.')]
  if (draft.relationTypes.has(value)) return []
  const hint = didYouMean(value, draft.relationTypes.keys(), 'Declare it under relationTypes, or remove "broader".')
  return [issueAt(place, `unknown relation type "${value}" as broader than "${id}"`, hint)]
}

function isBroaderOfItself(draft: OntologyDraft, id: string): boolean {
  const seen = new Set<string>()
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next)
    next = draft.relationTypes.get(next)?.broader?.value
    if (next === id) return true
  }
  return false
}

/** Edge types, and the properties that literal-valued relations fold to, are each one relation's and not the graph's own. */
function checkStoredNames(types: readonly RelationTypeDraft[]): OntologyIssue[] {
  const reserved = new Set<string>(Object.values(structuralTypes))
  const owners = new Map<string, string>()
  const issues: OntologyIssue[] = []
  const claim = (type: RelationTypeDraft, stored: string, isReserved: boolean): void => {
    const owner = owners.get(stored)
    const problem = storedNameIssue(type.place, { id: type.id, stored, isReserved, owner })
    if (problem === undefined) owners.set(stored, type.id)
    else issues.push(problem)
  }
  for (const type of sortedBy(types, (each) => each.id)) {
    claim(type, edgeTypeOf(type.id), reserved.has(edgeTypeOf(type.id)))
    const property = propertyOf(type.id)
    if (typeof type.object === 'string') claim(type, `.${property}`, declaredKind(property) !== undefined)
  }
  return issues
}

function storedNameIssue(
  place: FilePlace,
  claim: {
    readonly id: string
    readonly stored: string
    readonly isReserved: boolean
    readonly owner: string | undefined
  },
): OntologyIssue | undefined {
  const hint = 'Give it another id.'
  if (claim.isReserved) {
    return issueAt(
      place,
      `relation type "${claim.id}" would be stored as "${claim.stored}", which the graph itself uses`,
      hint,
    )
  }
  if (claim.owner === undefined) return undefined
  return issueAt(
    place,
    `relation types "${claim.owner}" and "${claim.id}" would both be stored as "${claim.stored}"`,
    hint,
  )
}
