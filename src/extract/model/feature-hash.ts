/**
 * Hashed features: a template number and the hashes of its parts become one 32-bit number, whose top bits are the row of a weight table.
 * Integers all the way, since building and hashing strings would cost more than scoring does.
 */

/** FNV-1a over the UTF-16 units of a string, 32 bits unsigned. Source: Fowler, Noll & Vo. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/**
 * Mixes a number into a hash; order matters. 32 bits signed: a greater number is kept in a box of its own, which has to be made.
 * Source: the finaliser of MurmurHash3.
 */
export function mixHash(hash: number, part: number): number {
  let mixed = Math.imul(hash ^ part, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
