/** The relation model's features with what they are made of: for training, and to say what spoke for a proposal, and which word did. */
import { mixHash } from './feature-hash.ts'
import { noItems, orderPart, type FeatureTaker } from './feature-taker.ts'
import type { Item } from './relation-units.ts'

/** Receives one feature: its template, and the items it is made of. `hash` is over all of them. */
export type FeatureSink = (template: string, hash: number, parts: readonly Item[]) => void

/** Hands features of pairs of one order to a sink, one by one. */
export class ToldFeatures implements FeatureTaker {
  readonly #sink: FeatureSink
  readonly #order: number

  constructor(isForward: boolean, sink: FeatureSink) {
    this.#sink = sink
    this.#order = orderPart(isForward)
  }

  none(template: Item): void {
    this.many(template, noItems)
  }

  one(template: Item, item: Item): void {
    this.many(template, [item])
  }

  two(template: Item, first: Item, second: Item): void {
    this.many(template, [first, second])
  }

  three(template: Item, first: Item, second: Item, third: Item): void {
    this.many(template, [first, second, third])
  }

  many(
    template: Item,
    first: readonly Item[],
    second: readonly Item[] = noItems,
    third: readonly Item[] = noItems,
  ): void {
    const parts = [...first, ...second, ...third]
    let hash = mixHash(template.hash, this.#order)
    for (const part of parts) hash = mixHash(hash, part.hash)
    this.#sink(template.text, hash, parts)
  }
}

/** Hands on only the features that are of one item alone. */
export class SingleFeatures implements FeatureTaker {
  readonly #sink: (hash: number, item: Item) => void
  readonly #order: number

  constructor(isForward: boolean, sink: (hash: number, item: Item) => void) {
    this.#sink = sink
    this.#order = orderPart(isForward)
  }

  none(): void {
    // Of no item.
  }

  one(template: Item, item: Item): void {
    this.#sink(mixHash(mixHash(template.hash, this.#order), item.hash), item)
  }

  two(): void {
    // Of two.
  }

  three(): void {
    // Of three.
  }

  many(
    template: Item,
    first: readonly Item[],
    second: readonly Item[] = noItems,
    third: readonly Item[] = noItems,
  ): void {
    const item = first[0] ?? second[0] ?? third[0]
    if (item !== undefined && first.length + second.length + third.length === 1) this.one(template, item)
  }
}
