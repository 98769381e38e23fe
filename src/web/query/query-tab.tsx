/** Placeholder until the editor stands. */
export default function QueryTab() {
  return null
}
