/** The page takes only types from the model, but the compiler follows them to basics/hash.ts. Nothing of this is bundled. */
declare module 'node:crypto' {
  export function hash(algorithm: string, data: string | Uint8Array, encoding: string): string
}
