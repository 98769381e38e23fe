/**
 * MinHash: a short signature of a list of words, such that two signatures tell how much of their texts is shared.
 * Source: Broder, "On the resemblance and containment of documents" (1997), with 16 bits kept of each minimum.
 */

/** Number of hash functions in a signature; the standard error of an estimate is about 1 / √64. */
const hashCount = 64

/** Words in a shingle: long enough that two texts on one event share few by chance. */
const shingleWords = 5

const seeds = Uint32Array.from({ length: hashCount }, (_, i) => mix(i + 1))

/**
 * The signature of a list of words, base64 of 64 little-endian 16-bit numbers; '' for no words.
 * A text shorter than a shingle counts as one shingle. Cost: 64 steps a word.
 */
export function minHashSignature(words: Iterable<string>): string {
  const minima = new Uint32Array(hashCount).fill(0xffffffff)
  const window = new Uint32Array(shingleWords)
  let count = 0
  for (const word of words) {
    window[count % shingleWords] = hashWord(word)
    count += 1
    if (count >= shingleWords) lower(minima, hashShingle(window, count, shingleWords))
  }
  if (count === 0) return ''
  if (count < shingleWords) lower(minima, hashShingle(window, count, count))
  return encode(minima)
}

/**
 * Estimated share of shingles that two texts have in common (Jaccard), 0..1, from their signatures.
 * 0 when either signature is empty or of another length.
 */
export function estimatedSimilarity(a: string, b: string): number {
  if (a === '' || a.length !== b.length) return 0
  const left = Buffer.from(a, 'base64')
  const right = Buffer.from(b, 'base64')
  let equal = 0
  for (let i = 0; i < left.length; i += 2) {
    if (left[i] === right[i] && left[i + 1] === right[i + 1]) equal += 1
  }
  return equal / (left.length / 2)
}

function lower(minima: Uint32Array, shingle: number): void {
  for (let i = 0; i < hashCount; i += 1) {
    const value = mix(shingle ^ (seeds[i] ?? 0))
    if (value < (minima[i] ?? 0)) minima[i] = value
  }
}

/** FNV-1a over the code units of a word. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Hash of the last `length` words of the ring `window`, in reading order. */
function hashShingle(window: Uint32Array, count: number, length: number): number {
  let hash = 0
  for (let i = count - length; i < count; i += 1) hash = mix(Math.imul(hash, 31) + (window[i % shingleWords] ?? 0))
  return hash
}

/** MurmurHash3's 32-bit finaliser: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The low half of each mixed minimum: the high half of a minimum over many words is nearly always 0. */
function encode(minima: Uint32Array): string {
  const bytes = Buffer.alloc(hashCount * 2)
  minima.forEach((minimum, i) => bytes.writeUInt16LE(mix(minimum) & 0xffff, i * 2))
  return bytes.toString('base64')
}
