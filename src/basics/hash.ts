/**
 * Content hashes: the only source of identity in the house.
 * SHA-256 because a store's root is meant to be quoted by people who do not trust each other.
 */
import { hash } from 'node:crypto'

/** SHA-256 of a string (as UTF-8) or of bytes, as 64 lower-case hex digits. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}
