/** Groups documents that repeat each other, so that a wire story printed ten times counts once. */
import { estimatedSimilarity } from '../basics/min-hash.ts'
import { compareStrings } from '../basics/order.ts'

/** What grouping needs of a document. */
export interface Fingerprinted {
  readonly id: string
  /** MinHash signature; '' shares nothing. */
  readonly fingerprint: string
}

/** Share of shingles from which two texts count as one source. Chosen for wire copy with a new headline and a cut last paragraph. */
const sameSource = 0.6
/** Characters of base64 in a band: three hashes, 48 bits. Two texts that share .6 of their shingles miss all 21 bands once in 160. */
const bandChars = 8

/**
 * The group of each document, by id: the least id of those it repeats, directly or through others.
 * Cost: near linear, as only documents that share a band of their signatures are compared.
 */
export function sourceGroups(docs: readonly Fingerprinted[]): ReadonlyMap<string, string> {
  const sorted = [...docs].sort((a, b) => compareStrings(a.id, b.id))
  const group = new Map(sorted.map((doc) => [doc.id, doc.id]))
  const bands = new Map<string, Fingerprinted[]>()
  for (const doc of sorted) {
    for (let at = 0; at + bandChars <= doc.fingerprint.length; at += bandChars) {
      const band = `${at}:${doc.fingerprint.slice(at, at + bandChars)}`
      const sharing = bands.get(band) ?? []
      for (const other of sharing) {
        if (estimatedSimilarity(doc.fingerprint, other.fingerprint) >= sameSource) join(group, doc.id, other.id)
      }
      sharing.push(doc)
      bands.set(band, sharing)
    }
  }
  return new Map(sorted.map((doc) => [doc.id, rootOf(group, doc.id)]))
}

function join(group: Map<string, string>, a: string, b: string): void {
  const [rootA, rootB] = [rootOf(group, a), rootOf(group, b)]
  const [least, other] = rootA < rootB ? [rootA, rootB] : [rootB, rootA]
  group.set(other, least)
}

function rootOf(group: ReadonlyMap<string, string>, id: string): string {
  const parent = group.get(id) ?? id
  return parent === id ? id : rootOf(group, parent)
}
