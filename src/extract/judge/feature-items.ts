/** What features of the judge are made of, and where they go. */
import { itemOf, type Item } from '../model/relation-units.ts'
import type { Candidate } from './candidates.ts'

/** Takes a feature: its name and the parts it is made of. */
export type Add = (name: string, ...parts: Item[]) => void

/** Where features go: any, and those of the relation itself. */
export interface Sinks {
  readonly add: Add
  readonly addOwn: Add
}

/** The part for what is not there. */
export const none = itemOf('<none>')

const numbers = Array.from({ length: 16 }, (_, number) => itemOf(`#${number}`))

/** The part for a number: 0 to 15, those beyond as the nearest. */
export function count(number: number): Item {
  return numbers[Math.max(0, Math.min(number, numbers.length - 1))] as Item
}

/** 0, 1, 2, 3, 4–5, 6–9, 10–17, 18 and more. */
export function distance(tokens: number): Item {
  return count(tokens < 4 ? tokens : tokens < 6 ? 4 : tokens < 10 ? 5 : tokens < 18 ? 6 : 7)
}

/** Log-odds in steps of two thirds, of which those below -7 and above 4 are one. */
export function oddsStep(odds = -7): Item {
  return itemOf(`#${Math.round(Math.max(-7, Math.min(4, odds)) * 1.5)}`)
}

/** How the cue of a candidate joins the two, by grammar and by the parse. */
export function joinedByCue({ reading, joining, byTree }: Pick<Candidate, 'reading' | 'joining' | 'byTree'>): Item {
  return itemOf(reading === undefined ? 'no cue' : `cue ${joining} ${byTree}`)
}

/** Whether another stands clearly better, about as well, or worse: by log-odds. */
export function beside(own = -7, other: number): Item {
  return itemOf(other > own + 1 ? 'better' : other > own - 1 ? 'even' : 'worse')
}

/** The greatest of some odds, without those of some columns. */
export function greatestBut(odds: Float32Array, left: readonly number[]): number {
  return greatestOf(odds.length, (column) => (left.includes(column) ? undefined : odds[column]))
}

/** The greatest of what is found at so many places; -Infinity where nothing is. */
export function greatestOf(count: number, at: (place: number) => number | undefined): number {
  let greatest = -Infinity
  for (let place = 0; place < count; place += 1) greatest = Math.max(greatest, at(place) ?? -Infinity)
  return greatest
}
