/** Placeholder until the reader stands. */
export function DocumentsTab() {
  return null
}
