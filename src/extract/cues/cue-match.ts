/** A filled frame as a match, as a pattern would give it. */
import type { Filler, PatternMatch } from '../patterns/match-run.ts'
import type { TokenSpan } from '../sentence.ts'
import type { SlotFill } from './slots.ts'

/** The two ends of a frame; the same fill twice for a pair in one slot. */
export interface Ends {
  readonly subject: SlotFill
  readonly object: SlotFill
}

/** The match of a cue whose words are `cue`. */
export function matchOf(cue: TokenSpan, { subject, object }: Ends): PatternMatch {
  const extent = {
    first: Math.min(cue.first, subject.first, object.first),
    end: Math.max(cue.end, subject.end, object.end),
  }
  const base = { qualifiers: [], cue, extent }
  if (subject === object) return { ...base, both: fillerOf(subject) }
  return { ...base, subject: fillerOf(subject), object: fillerOf(object) }
}

function fillerOf({ references, literal }: SlotFill): Filler {
  return literal === undefined ? { kind: 'references', references } : { kind: 'literal', literal }
}
