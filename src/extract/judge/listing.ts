/** Which arguments of a sentence stand side by side in a list: "Azure, Office and Bing". What is told of one is told of all, and not between them. */
import type { ModelArgument } from '../model/relation-arguments.ts'
import type { Token } from '../tokens.ts'

const joints = new Set(['and', 'or', '&'])

/**
 * The list each argument stands in, by index into the arguments: the number of the list, -1 for none. A list is a run of arguments with
 * nothing but commas and "and" between them, and at least one "and". `found` is in order, without overlap.
 */
export function listsOf(tokens: readonly Token[], found: readonly ModelArgument[]): Int32Array {
  const lists = new Int32Array(found.length).fill(-1)
  let start = 0
  let isJoined = false
  const close = (end: number): void => {
    if (isJoined) lists.fill(start, start, end)
    start = end
    isJoined = false
  }
  for (let at = 1; at < found.length; at += 1) {
    const between = tokens.slice(found[at - 1]?.end, found[at]?.first).map(({ lower }) => lower)
    const isSide = between.length > 0 && between.every((word) => word === ',' || joints.has(word))
    if (!isSide) close(at)
    else if (between.some((word) => joints.has(word))) isJoined = true
  }
  close(found.length)
  return lists
}
