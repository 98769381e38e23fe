/** Cuts lists into pages. */

/** The items in runs of `size`, the last one shorter. */
export function* pagesOf<T>(items: readonly T[], size: number): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
