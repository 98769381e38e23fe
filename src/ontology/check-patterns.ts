/** Can the patterns of a draft match: notation, slots, cue; and do all examples speak of what stands in them. */
import { isKgError } from '../errors/kg-error.ts'
import type { PatternNode } from '../model/pattern.ts'
import { parsePattern } from '../model/pattern.ts'
import { sortedUnique } from '../basics/order.ts'
import type { OntologyDraft, PatternDraft, Placed, RelationTypeDraft } from './draft.ts'
import type { OntologyIssue } from './issue.ts'
import { issueAt } from './issue.ts'
import type { ExampleEntry } from './ontology-file.ts'

/** The issues of the patterns and examples of a draft. */
export function checkPatterns(draft: OntologyDraft): OntologyIssue[] {
  return [...draft.relationTypes.values()].flatMap((type) => [
    ...type.patterns.flatMap((pattern) => [...checkMatch(type, pattern), ...checkExamples(examplesOf(pattern))]),
    ...checkExamples(type.examples),
    ...checkTwins(type),
  ])
}

function checkMatch(type: RelationTypeDraft, pattern: PatternDraft): OntologyIssue[] {
  try {
    const problem = slotProblem(parsePattern(pattern.value.match), type, pattern.value.implied ?? false)
    return problem === undefined
      ? []
      : [issueAt(pattern.place, `"${pattern.value.match}": ${problem.what}`, problem.hint)]
  } catch (error) {
    if (!isKgError(error, 'ONTOLOGY_INVALID')) throw error
    return [issueAt(pattern.place, error.message, error.hint)]
  }
}

/** How often a way through a pattern passes each kind of slot and the cue. */
interface Route {
  readonly subject: number
  readonly object: number
  readonly both: number
  readonly cue: number
}

const emptyRoute: Route = { subject: 0, object: 0, both: 0, cue: 0 }

/** The distinct ways through a node, by what they pass. */
function routesOf(node: PatternNode): readonly Route[] {
  switch (node.kind) {
    case 'argument':
      return [{ ...emptyRoute, [node.role]: 1 }]
    case 'optional':
      return distinct([emptyRoute, ...routesOf(node.item)])
    case 'alternatives':
      return distinct(node.options.flatMap(routesOf))
    case 'sequence':
      return joined(node.items)
    case 'cue':
      return joined(node.items).map((route) => ({ ...route, cue: route.cue + 1 }))
    default:
      return [emptyRoute]
  }
}

function joined(items: readonly PatternNode[]): readonly Route[] {
  return items.reduce<readonly Route[]>(
    (routes, item) => distinct(routes.flatMap((route) => routesOf(item).map((next) => sum(route, next)))),
    [emptyRoute],
  )
}

/** Counts stop at 2, which is already too many. */
function sum(a: Route, b: Route): Route {
  return {
    subject: Math.min(2, a.subject + b.subject),
    object: Math.min(2, a.object + b.object),
    both: Math.min(2, a.both + b.both),
    cue: Math.min(2, a.cue + b.cue),
  }
}

function distinct(routes: readonly Route[]): readonly Route[] {
  const key = (route: Route): string => `${route.subject}${route.object}${route.both}${route.cue}`
  return [...new Map(routes.map((route) => [key(route), route])).values()]
}

interface SlotProblem {
  readonly what: string
  readonly hint: string
}

function slotProblem(node: PatternNode, type: RelationTypeDraft, implied: boolean): SlotProblem | undefined {
  for (const route of routesOf(node)) {
    const problem = routeProblem(route, implied)
    if (problem !== undefined) return problem
    if (route.both > 0 && typeof type.object === 'string') {
      return { what: '{both} cannot fill an object that is a literal', hint: 'Use {subject} and {object}.' }
    }
  }
  return undefined
}

function routeProblem(route: Route, implied: boolean): SlotProblem | undefined {
  if (route.cue !== 1) {
    return {
      what: 'not every way through it passes exactly one cue',
      hint: 'Mark one <…> in each alternative, or none.',
    }
  }
  if (route.subject + route.both > 1 || route.object + route.both > 1) {
    return {
      what: 'an argument slot can be filled twice',
      hint: 'Keep one {subject} and one {object}, or {both} alone.',
    }
  }
  if (route.both === 1) return undefined
  const missing = (route.subject === 0 ? ['{subject}'] : []).concat(route.object === 0 ? ['{object}'] : [])
  if (missing.length === 2)
    return { what: 'it can match without any argument', hint: 'Add {subject}, {object} or {both}.' }
  if (missing.length === 1 && !implied) {
    const hint = `Add ${missing[0] ?? ''}, or say "implied: true" where the context supplies it.`
    return { what: `it can match without ${missing[0] ?? ''}`, hint }
  }
  return undefined
}

function examplesOf({ value, exampleAt }: PatternDraft): Placed<ExampleEntry>[] {
  return (value.examples ?? []).map((example, index) => ({ value: example, place: exampleAt(index) }))
}

/** The words of an expected fact must stand in the text, or the example could never hold. */
function checkExamples(examples: readonly Placed<ExampleEntry>[]): OntologyIssue[] {
  return examples.flatMap(({ value: example, place }) =>
    example.facts
      .flatMap((fact) => [fact.subject, fact.object])
      .filter((words) => !example.text.includes(words))
      .map((words) => {
        const message = `the example "${example.text}" does not hold the words "${words}"`
        return issueAt(place, message, 'Give subject and object as the text writes them.')
      }),
  )
}

/** Two equal patterns of one relation type. */
function checkTwins(type: RelationTypeDraft): OntologyIssue[] {
  const sources = type.patterns.map((pattern) => pattern.value.match)
  return sortedUnique(sources).flatMap((source) =>
    type.patterns
      .filter((pattern) => pattern.value.match === source)
      .slice(1)
      .map((twin) => issueAt(twin.place, `"${source}" stands twice in "${type.id}"`, 'Remove one of the two.')),
  )
}
