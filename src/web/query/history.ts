/** Earlier queries, kept by this browser alone. */

const key = 'graphwright-queries'
const most = 20

/** Earlier queries, latest first; none where the browser keeps nothing. */
export function earlierQueries(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Puts a query first and gives the list. */
export function rememberQuery(query: string): readonly string[] {
  const list = [query, ...earlierQueries().filter((other) => other !== query)].slice(0, most)
  try {
    localStorage.setItem(key, JSON.stringify(list))
  } catch {
    // A browser that keeps nothing still shows the list until the page is left.
  }
  return list
}
