/** What the name tagger tells apart. */

/** The types of names. `group` is a nationality, religion or other group of people; `work` a film, book, law and the like. */
export const nameTypes = ['person', 'organisation', 'place', 'product', 'work', 'event', 'group'] as const
export type NameType = (typeof nameTypes)[number]

/** Number of labels: outside, then begin and inside of each type. */
export const labelCount = 1 + 2 * nameTypes.length
/** The label of a token outside every name. */
export const outsideLabel = 0

/** The label of the first token of a name. */
export function beginLabel(type: NameType): number {
  return 1 + 2 * nameTypes.indexOf(type)
}

/** The type of a label other than outside. */
export function typeOfLabel(label: number): NameType | undefined {
  return label === outsideLabel ? undefined : nameTypes[(label - 1) >> 1]
}

/** True for a label that opens a name; an inside label is the one after it. */
export function isBegin(label: number): boolean {
  return label % 2 === 1
}

/** True when `next` may follow `label`: an inside label only follows begin or inside of its own type. */
export function mayFollow(label: number, next: number): boolean {
  return next === outsideLabel || isBegin(next) || label === next || label === next - 1
}
