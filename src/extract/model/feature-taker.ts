/** How features of relations are handed on: by a call for each number of items, so that none needs a list where it has few. */
import type { Item } from './relation-units.ts'

/** Takes features: a template, and the items it is made of. */
export interface FeatureTaker {
  none(template: Item): void
  one(template: Item, item: Item): void
  two(template: Item, first: Item, second: Item): void
  three(template: Item, first: Item, second: Item, third: Item): void
  /** One feature of all the items of up to three lists, in order. */
  many(template: Item, first: readonly Item[], second?: readonly Item[], third?: readonly Item[]): void
}

/** No items. */
export const noItems: readonly Item[] = []

/** What the order of a pair is hashed as, behind the template: every feature knows which argument comes first. */
export function orderPart(isForward: boolean): number {
  return isForward ? 1 : 2
}
