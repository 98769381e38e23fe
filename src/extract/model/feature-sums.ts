/** Sums of weights of the relation model's features, for pairs of one order. */
import { mixHash } from './feature-hash.ts'
import { noItems, orderPart, type FeatureTaker } from './feature-taker.ts'
import { HeldRows } from './held-rows.ts'
import type { Item } from './relation-units.ts'
import type { WeightTable } from './weights-file.ts'

/** Takes features and adds what they weigh to the sums they are settled in. One for a whole sentence. */
export class FeatureSums implements FeatureTaker {
  readonly columns: number
  readonly #order: number
  readonly #held: HeldRows

  constructor(table: WeightTable, isForward: boolean) {
    this.#order = orderPart(isForward)
    this.#held = new HeldRows(table)
    this.columns = table.header.columns
  }

  /** Adds the weights of the features taken since the last time to `sums`, from place `offset` on. */
  settle(sums: Int32Array, offset: number): void {
    this.#held.settle(sums, offset)
  }

  none(template: Item): void {
    this.#held.hold(mixHash(template.hash, this.#order))
  }

  one(template: Item, item: Item): void {
    this.#held.hold(mixHash(mixHash(template.hash, this.#order), item.hash))
  }

  two(template: Item, first: Item, second: Item): void {
    this.#held.hold(mixHash(mixHash(mixHash(template.hash, this.#order), first.hash), second.hash))
  }

  three(template: Item, first: Item, second: Item, third: Item): void {
    const two = mixHash(mixHash(mixHash(template.hash, this.#order), first.hash), second.hash)
    this.#held.hold(mixHash(two, third.hash))
  }

  many(
    template: Item,
    first: readonly Item[],
    second: readonly Item[] = noItems,
    third: readonly Item[] = noItems,
  ): void {
    let hash = mixHash(template.hash, this.#order)
    for (let at = 0; at < first.length; at += 1) hash = mixHash(hash, (first[at] as Item).hash)
    for (let at = 0; at < second.length; at += 1) hash = mixHash(hash, (second[at] as Item).hash)
    for (let at = 0; at < third.length; at += 1) hash = mixHash(hash, (third[at] as Item).hash)
    this.#held.hold(hash)
  }
}
