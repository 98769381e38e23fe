import { describe, expect, it } from 'vitest'
import { ancestors, dependencyPath, headOf, maxSteps } from '../../../../src/extract/parse/dependency-path.ts'
import { dependencyLabels, labelIndex, type DependencyLabel, type Parse } from '../../../../src/extract/parse/parse.ts'

/** A parse by hand: a head and a label a token. */
function parseOf(...arcs: readonly (readonly [number, DependencyLabel])[]): Parse {
  return {
    heads: Int16Array.from(arcs, ([head]) => head),
    labels: Uint8Array.from(arcs, ([, label]) => labelIndex(label)),
    tags: new Uint8Array(arcs.length),
  }
}

// 0 Jane 1 Doe 2 founded 3 Acme 4 in 5 Oslo 6 .
const founded = parseOf(
  [1, 'compound'],
  [2, 'nsubj'],
  [-1, 'root'],
  [2, 'dobj'],
  [2, 'prep'],
  [4, 'pobj'],
  [2, 'punct'],
)
const told = (parse: Parse, from: readonly [number, number], to: readonly [number, number]): string => {
  const path = dependencyPath(parse, { first: from[0], end: from[1] }, { first: to[0], end: to[1] })
  return path === undefined
    ? 'none'
    : `${path.steps.map(({ isUp, label }) => `${isUp ? '^' : '_'}${dependencyLabels[label] ?? ''}`).join(' ')} | ${path.nodes.join(' ')} | ${path.top}`
}

describe('headOf', () => {
  it('is the token that hangs outside the stretch', () => {
    expect(headOf(founded, { first: 0, end: 2 })).toBe(1)
    expect(headOf(founded, { first: 0, end: 6 })).toBe(2)
  })
  it('is the one nearest the root where several hang outside', () => {
    expect(headOf(founded, { first: 3, end: 6 })).toBe(4)
    expect(headOf(founded, { first: 5, end: 7 })).toBe(6)
  })
  it('refuses a stretch that is not there', () => {
    expect(() => headOf(founded, { first: 3, end: 3 })).toThrow(RangeError)
    expect(() => headOf(founded, { first: 3, end: 8 })).toThrow(RangeError)
  })
})

describe('dependencyPath', () => {
  it('goes up to what both hang on, and down', () => {
    expect(told(founded, [0, 2], [5, 6])).toBe('^nsubj _prep _pobj | 2 4 | 2')
    expect(told(founded, [5, 6], [0, 2])).toBe('^pobj ^prep _nsubj | 4 2 | 2')
  })
  it('goes only up, only down, or nowhere', () => {
    expect(told(founded, [5, 6], [2, 3])).toBe('^pobj ^prep | 4 | 2')
    expect(told(founded, [2, 3], [5, 6])).toBe('_prep _pobj | 4 | 2')
    expect(told(founded, [0, 2], [1, 2])).toBe(' |  | 1')
  })
  it('finds none between trees, nor a way that is too long', () => {
    const two = parseOf([-1, 'root'], [-1, 'root'])
    expect(told(two, [0, 1], [1, 2])).toBe('none')
    const chain = parseOf(...Array.from({ length: maxSteps + 2 }, (_, at) => [at - 1, 'conj'] as const))
    expect(told(chain, [maxSteps, maxSteps + 1], [0, 1])).toContain('| 0')
    expect(told(chain, [maxSteps + 1, maxSteps + 2], [0, 1])).toBe('none')
    expect(ancestors(chain, maxSteps + 1)).toHaveLength(maxSteps + 1)
  })
})
