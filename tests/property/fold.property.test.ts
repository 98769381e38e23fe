/** Promises P2 and P3 on small random corpora: the graph depends on the set of documents alone, and removal is exact. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'
import { remove } from '../../src/pipeline/remove.ts'
import { rootOf } from '../../src/pipeline/root.ts'
import { verify } from '../../src/pipeline/verify.ts'
import { buildToy } from '../helpers/toy-build.ts'
import type { ToyDocument } from '../helpers/toy-build.ts'

const name = fc.constantFrom('Alpha', 'Alef', 'Beta', 'Gamma', 'AB', 'Delta')
const status = fc.constantFrom('', 'active ', 'ended ', 'retained ', 'planned ', 'not ', 'maybe ')
const sentence = fc.oneof(
  fc.tuple(name, fc.constantFrom('acquired', 'partner-of'), status, name).map(([a, r, s, b]) => `${a} ${r} ${s}${b}.`),
  fc.tuple(name, fc.constantFrom('1999', '2001')).map(([a, year]) => `${a} founded-on ${year}.`),
  fc
    .tuple(fc.constantFrom('AB', 'Beta'), fc.constantFrom('Alpha', 'Gamma', 'Delta'))
    .map(([a, b]) => `${a} means ${b}.`),
)
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
const date = fc.option(fc.constantFrom('2020-01-01', '2021-05', '2022'), { nil: undefined })
const corpus = fc
  .array(fc.tuple(text, date), { minLength: 1, maxLength: 6 })
  .map((docs): ToyDocument[] =>
    docs.map(([words, day], at) => ({ uri: `${at}.txt`, text: words, ...(day !== undefined && { publishedAt: day }) })),
  )

const runs = { numRuns: process.env['LONG'] === '1' ? 500 : 25 }

async function rootAfter(documents: readonly ToyDocument[], removed: readonly string[] = []): Promise<string> {
  const store = openSqliteStore(':memory:', { mode: 'create' })
  for (const doc of documents) await buildToy(store, [doc])
  for (const uri of removed) await remove(store, uri)
  const { findings } = await verify(store)
  expect(findings).toEqual([])
  const root = await rootOf(store)
  await store.close()
  return root
}

describe('the fold', () => {
  test('gives the same root whatever the order of the documents', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus.chain((docs) => fc.tuple(fc.constant(docs), fc.shuffledSubarray(docs, { minLength: docs.length }))),
        async ([docs, shuffled]) => {
          expect(await rootAfter(shuffled)).toBe(await rootAfter(docs))
        },
      ),
      runs,
    )
  })

  test('gives the same root in one transaction as in many', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (docs) => {
        const store = openSqliteStore(':memory:', { mode: 'create' })
        await buildToy(store, docs)
        expect(await rootOf(store)).toBe(await rootAfter(docs))
        await store.close()
      }),
      runs,
    )
  })

  test('forgets a removed document to the root', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus.chain((docs) => fc.tuple(fc.constant(docs), fc.subarray(docs))),
        async ([docs, kept]) => {
          const going = docs.filter((doc) => !kept.includes(doc)).map(({ uri }) => uri)
          expect(await rootAfter(docs, going)).toBe(await rootAfter(kept))
        },
      ),
      runs,
    )
  })

  test('replaces a changed document by its new self', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, text, async (docs, changed) => {
        const after = docs.map((doc, at) => (at === 0 ? { ...doc, text: changed } : doc))
        const [first] = after
        if (first === undefined) return
        expect(await rootAfter([...docs, first])).toBe(await rootAfter(after))
      }),
      runs,
    )
  })
})
