/** One form, one type: the occurrences of a name in a document are settled together, and those that were missed are added. */
import { capitalisedRuns } from './capitalised-runs.ts'
import type { Token } from '../tokens.ts'
import { nameTypes, type NameType } from './name-types.ts'
import type { TaggedName } from './name-tagger.ts'
import { wordForm } from './word-form.ts'

/** Longest name that is looked for where it was missed, in words. */
const maxWords = 6

/**
 * Names with types settled by the sum of scores over the document. A single word takes the part in it of longer names that it ends
 * (a family name) or begins into account at half weight. A whole capitalised run that has the form of a name becomes one.
 * Shape: per sentence, as given, in order, without overlap. Cost: linear in tokens.
 */
export function settleTypes(
  sentences: readonly (readonly Token[])[],
  tagged: readonly (readonly TaggedName[])[],
): TaggedName[][] {
  const votes = new Map<string, number[]>()
  for (const [index, names] of tagged.entries()) {
    for (const name of names) {
      const tokens = sentences[index]?.slice(name.start, name.end) ?? []
      vote(votes, keyOf(tokens), name.type, name.score)
      if (tokens.length > 1 && name.type === 'person') vote(votes, keyOf(tokens.slice(-1)), 'person', name.score)
    }
  }
  const settled = new Map([...votes].map(([key, sums]) => [key, winner(sums)]))
  return sentences.map((tokens, index) => settleSentence(tokens, tagged[index] ?? [], settled))
}

function settleSentence(
  tokens: readonly Token[],
  names: readonly TaggedName[],
  settled: ReadonlyMap<string, NameType>,
): TaggedName[] {
  const kept = names.map((name) => ({
    ...name,
    type: settled.get(keyOf(tokens.slice(name.start, name.end))) ?? name.type,
  }))
  const runs = capitalisedRuns(tokens.map((token) => wordForm(token.text, token.lower)))
  const missed = [...new Set(runs)].flatMap((run): TaggedName[] => {
    if (!run || run.end - run.start > maxWords) return []
    if (names.some(({ start, end }) => start < run.end && run.start < end)) return []
    const type = settled.get(keyOf(tokens.slice(run.start, run.end)))
    return type ? [{ ...run, type, score: 0.5 }] : []
  })
  return [...kept, ...missed].sort((a, b) => a.start - b.start)
}

/** Case counts: "Apple" is no sign that "apple" is a name. */
function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ')
}

function vote(votes: Map<string, number[]>, key: string, type: NameType, weight: number): void {
  const sums = votes.get(key) ?? new Array<number>(nameTypes.length).fill(0)
  votes.set(key, sums)
  const at = nameTypes.indexOf(type)
  sums[at] = (sums[at] ?? 0) + weight
}

function winner(sums: readonly number[]): NameType {
  return nameTypes[sums.indexOf(Math.max(...sums))] ?? 'organisation'
}
