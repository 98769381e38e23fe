/** JSON with sorted keys and no absent members: equal values give equal text, so text can be hashed. */

/**
 * Canonical JSON of a plain value. Keys are sorted by code unit, `undefined` members are left out, no white space.
 * Invariant: `canonicalJson(a) === canonicalJson(b)` exactly when a and b are equal as data.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlainObject(inner) ? sortKeys(inner) : inner))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sortKeys(value: Record<string, unknown>): Record<string, unknown> {
  // A null prototype keeps a member called "__proto__" a member.
  const sorted = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(value).sort()) sorted[key] = value[key]
  return sorted
}
