/** How far a pattern that does not match gets in a sentence. */
import type { Ontology } from '../../model/ontology.ts'
import type { CompiledPattern, PatternStart, SlotContext } from './compile-pattern.ts'
import type { MatchRun, SentenceView } from './match-run.ts'
import { newRun } from './match-run.ts'
import { bind, fillerEnd, fillerOf, fitsTypes, slotTypes } from './slots.ts'

/** The furthest a pattern got: the text it covered. `isWhole`: every element matched, but the construction is another. */
export interface TryStep {
  readonly text: string
  /** Tokens from the first to the last that matched. */
  readonly tokens: number
  readonly isWhole: boolean
}

/** The furthest step of a pattern in a sentence over all places where it could start; undefined when it cannot start at all. */
export function furthestStep(ontology: Ontology, compiled: CompiledPattern, view: SentenceView): TryStep | undefined {
  const { relation, isStrict, narrows } = compiled
  let best: TryStep | undefined
  const note = (run: MatchRun, first: number, isWhole: boolean): void => {
    const tokens = run.furthest - first
    if (tokens <= 0 || (best !== undefined && tokens <= best.tokens)) return
    const words = view.sentence.tokens.slice(first, run.furthest)
    best = { text: words.map((token) => token.text).join(' '), tokens, isWhole }
  }
  for (const start of compiled.starts) tryStart({ ontology, relation, isStrict, narrows }, start, { view, note })
  return best
}

/** Tries one start of a pattern wherever it could stand, and notes how far each try got. */
function tryStart(
  context: SlotContext,
  { leading, rest }: PatternStart,
  { view, note }: { view: SentenceView; note: (run: MatchRun, first: number, isWhole: boolean) => void },
): void {
  if (leading === undefined) {
    for (let at = 0; at < view.sentence.tokens.length; at += 1) {
      const run = newRun(view)
      const isWhole = rest(run, at, () => true)
      if (run.firstWord === at || !isWhole) note(run, at, isWhole)
    }
    return
  }
  const types = slotTypes(context.relation, leading.role) ?? []
  for (const argument of view.arguments) {
    const filler = fillerOf(leading, argument, (reference) => fitsTypes(context, reference, types))
    if (filler === undefined) continue
    const run = newRun(view)
    const isWhole = bind(run, { role: leading.role, filler, end: fillerEnd(leading, argument) }, (end) =>
      rest(run, end, () => true),
    )
    note(run, argument.first, isWhole)
  }
}
