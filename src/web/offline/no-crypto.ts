/** Stands for node:crypto in the one-file page, which reads ids and makes none. */

/** Never called: what hashes is not reached from reading a graph. */
export function hash(): never {
  throw new Error('The page makes no ids.')
}
