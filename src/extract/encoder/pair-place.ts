/** How two units stand to each other in a sentence. */

/** How often heads are followed. */
const maxClimb = 40
/** Places for each order: by units up to nine, then by fours. */
const places = 20

/** A number for the order and distance of two units, 0 to 39. */
export function distanceOf(subject: number, object: number): number {
  const apart = Math.abs(subject - object)
  const place = Math.min(places - 1, apart < 10 ? apart : 10 + Math.floor((apart - 10) / 4))
  return subject < object ? place : places + place
}

/** The units on the way between two through the parse, without the two; none where no way was found. `heads` are units, a root its own. */
export function wayBetween(heads: Int16Array, subject: number, object: number): number[] {
  const from = climb(heads, subject)
  const to = climb(heads, object)
  const top = from.find((unit) => to.includes(unit))
  if (top === undefined) return []
  const way = [...from.slice(0, from.indexOf(top) + 1), ...to.slice(0, to.indexOf(top))]
  return way.filter((unit) => unit !== subject && unit !== object)
}

/** A unit and what it hangs on, upwards. */
function climb(heads: Int16Array, unit: number): number[] {
  const chain = [unit]
  for (let at = unit; chain.length <= maxClimb && heads[at] !== at;) {
    at = heads[at] as number
    chain.push(at)
  }
  return chain
}
