import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeView, encodeView, initialView, layouts, sizings, tabs } from '../../../src/web/state/view-state.ts'
import type { ViewState } from '../../../src/web/state/view-state.ts'

const id = fc.stringMatching(/^[a-z]{3}:[0-9a-f]{1,12}$/)
const thousandths = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((count) => count / 1_000)
const view: fc.Arbitrary<ViewState> = fc.record(
  {
    tab: fc.constantFrom(...tabs),
    selected: id,
    offRelationTypes: fc.array(fc.stringMatching(/^[a-z-]{1,12}$/)),
    offEntityTypes: fc.array(fc.stringMatching(/^[a-z-]{1,12}$/)),
    offStatuses: fc.subarray(['active', 'ended', 'contested'] as const),
    minConfidence: fc.integer({ min: 0, max: 100 }),
    minSources: fc.constantFrom(0, 2, 3),
    hidden: fc.array(id),
    focus: id,
    path: fc.tuple(id, id),
    pathSlack: fc.constantFrom(0, 1),
    onlyDocuments: fc.array(id),
    open: fc.array(fc.stringMatching(/^com:[1-9]\d{0,3}$/)),
    grown: fc.array(
      fc.record(
        {
          id,
          relationType: fc.stringMatching(/^[a-z-]{1,12}$/),
          direction: fc.constantFrom('in', 'out'),
          most: fc.integer({ min: 0, max: 999_999 }),
        },
        { requiredKeys: ['id'] },
      ),
    ),
    pins: fc.array(fc.record({ id, x: thousandths, y: thousandths })),
    picked: fc.array(id),
    only: fc.array(id, { minLength: 1 }),
    document: id,
    offset: fc.integer({ min: 0, max: 999_999_999 }),
    layout: fc.constantFrom(...layouts),
    sizing: fc.constantFrom(...sizings),
    communities: fc.boolean(),
    asOf: fc.constantFrom('2019-01-01', '2026-04-28'),
    clock: fc.constantFrom('held', 'said'),
    query: fc.string({ minLength: 1 }),
  },
  {
    requiredKeys: [
      ...([
        'tab',
        'offRelationTypes',
        'offEntityTypes',
        'offStatuses',
        'minConfidence',
        'minSources',
        'hidden',
      ] as const),
      ...(['layout', 'sizing', 'communities', 'clock', 'pathSlack', 'onlyDocuments', 'open'] as const),
      ...(['grown', 'pins', 'picked'] as const),
    ],
  },
)

test('an address gives back the view it was made of', () => {
  fc.assert(
    fc.property(view, (shown) => {
      expect(decodeView(encodeView(shown))).toEqual(shown)
    }),
  )
})

test('the initial view has an empty address', () => {
  expect(encodeView(initialView)).toBe('')
  expect(decodeView('')).toEqual(initialView)
})

test.each(['?tab=evil&arrange=x&confidence=1e9&at=-3&day=yesterday&clock=x&path=a', '?%', '?tab=&read='])(
  'what is not understood in %s does no harm',
  (search) => {
    const { tab, layout, minConfidence, clock, path, asOf, offset } = decodeView(search)
    expect({ tab, layout, clock, path, asOf, offset }).toEqual({
      tab: 'graph',
      layout: 'force',
      clock: 'held',
      path: undefined,
      asOf: undefined,
      offset: undefined,
    })
    expect(minConfidence).toBeLessThanOrEqual(100)
  },
)
