/** Numbers in English words. */

const number = new Intl.NumberFormat('en')

/** A number as it is read. */
export function formatNumber(value: number): string {
  return number.format(value)
}

/** How far something is, of a whole that may be unknown: "3 of 7 documents", "3 documents". */
export function farOf(one: string, many?: string): (done: number, total: number | undefined) => string {
  return (done, total) =>
    total === undefined ? counted(done, one, many) : `${formatNumber(done)} of ${counted(total, one, many)}`
}

/** "1 document", "2 documents". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}
