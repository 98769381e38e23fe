/** Placeholder until the timeline stands. */
export function Timeline() {
  return null
}
