/** Short names for IRIs. */

/**
 * The last part of each IRI, or the whole IRI where another of them has the same last part or none is left.
 * Example: ['http://x/a#knows', 'http://y/likes'] → knows, likes
 */
export function localNames(iris: readonly string[]): ReadonlyMap<string, string> {
  const distinct = new Set(iris)
  const counts = new Map<string, number>()
  for (const iri of distinct) counts.set(lastPart(iri), (counts.get(lastPart(iri)) ?? 0) + 1)
  return new Map([...distinct].map((iri) => [iri, counts.get(lastPart(iri)) === 1 ? lastPart(iri) : iri]))
}

function lastPart(iri: string): string {
  const part = /[^#/:]+$/.exec(iri)?.[0] ?? iri
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
