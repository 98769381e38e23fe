/** How many of what, in words. */

/** `1 fact`, `2 facts`, `1 entity`, `3 entities`: a count with its English noun. */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`
  return noun.endsWith('y') ? `${count} ${noun.slice(0, -1)}ies` : `${count} ${noun}s`
}
