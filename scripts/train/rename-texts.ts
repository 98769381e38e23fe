/**
 * Labelled texts once more with other names: what is said of a name stays, the name is another of its type. So the tagger learns from
 * what stands around a name, and does not learn the invented names of the texts by heart.
 * Source: mention replacement, Dai & Adel 2020, An Analysis of Simple Data Augmentation for Named Entity Recognition.
 */
import type { LabelledMention, LabelledText } from '../../src/evaluate/labelled-facts.ts'
import { isMarkedName } from '../../src/evaluate/labelled-names.ts'

/** Names by type, to draw from. */
export type NamePool = ReadonlyMap<string, readonly string[]>

/** The names of texts by type, each as often as it is marked. */
export function namePool(texts: readonly LabelledText[]): NamePool {
  const pool = new Map<string, string[]>()
  for (const { text, mentions } of texts) {
    for (const mention of mentions) {
      const words = text.slice(mention.start, mention.end)
      if (!isMarkedName(words)) continue
      pool.set(mention.type, [...(pool.get(mention.type) ?? []), words])
    }
  }
  return pool
}

/** A text with every marked name replaced; one form is replaced by one other. `random` gives 0..1. */
export function renamed(labelled: LabelledText, pool: NamePool, random: () => number): LabelledText {
  const chosen = new Map<string, string>()
  let text = ''
  let from = 0
  const mentions: LabelledMention[] = []
  for (const mention of labelled.mentions) {
    const words = labelled.text.slice(mention.start, mention.end)
    const others = isMarkedName(words) ? pool.get(mention.type) : undefined
    const drawn = others?.[Math.floor(random() * others.length)] ?? words
    const key = `${mention.type} ${words}`
    const other = chosen.get(key) ?? drawn
    chosen.set(key, other)
    text += labelled.text.slice(from, mention.start)
    mentions.push({ ...mention, start: text.length, end: text.length + other.length })
    text += other
    from = mention.end
  }
  return { ...labelled, text: text + labelled.text.slice(from), mentions }
}
