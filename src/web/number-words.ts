/** Numbers in English words. */

const number = new Intl.NumberFormat('en')

/** A number as it is read. */
export function formatNumber(value: number): string {
  return number.format(value)
}

/** "1 document", "2 documents". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}
