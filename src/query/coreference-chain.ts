/** From a mention to the name it stands for, step by step through the text. */
import type { ChainStep } from '../model/explanation.ts'
import type { Mention } from '../model/mention.ts'

/** How much a mention tells of whom it means. */
const tells = { pronoun: 0, nominal: 1, name: 2 } as const

/**
 * The steps from `mention` back to a name that stands for itself: "it" → "the company" → "Norvik". Each step is the nearest earlier
 * mention of the same referent that tells more. `all` holds the mentions of the document.
 * Shape: at least one step; one alone for a name that stands for itself.
 */
export function coreferenceChain(mention: Mention, all: readonly Mention[]): readonly ChainStep[] {
  const { refersTo } = mention
  if (refersTo === undefined) return [stepOf(mention)]
  const same = all.filter(({ id, refersTo: back }) => (back?.mentionId ?? id) === refersTo.mentionId)
  const nearer = same
    .filter(({ kind, span }) => tells[kind] > tells[mention.kind] && span.start < mention.span.start)
    .reduce<Mention | undefined>(
      (best, next) => (best === undefined || next.span.start > best.span.start ? next : best),
      undefined,
    )
  const next = nearer ?? same.find(({ id }) => id === refersTo.mentionId)
  if (next !== undefined) return [stepOf(mention), ...coreferenceChain(next, all)]
  const name: ChainStep = { surface: refersTo.surface, kind: 'name', start: refersTo.span.start }
  return [stepOf(mention), name]
}

function stepOf({ surface, kind, span, refersTo }: Mention): ChainStep {
  return { surface, kind, start: span.start, ...(refersTo !== undefined && { rule: refersTo.rule }) }
}
