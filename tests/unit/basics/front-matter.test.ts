import { describe, expect, it } from 'vitest'
import { findFrontMatter } from '../../../src/basics/front-matter.ts'

describe('findFrontMatter', () => {
  it.each([
    ['---\na: 1\n---\nText', 'a: 1', 13],
    ['---\r\na: 1\r\n---\r\nText', 'a: 1', 16],
    ['---\n# note\nb: 2\n...\nText', '# note\nb: 2', 20],
    ['---\na: 1\n---', 'a: 1', 12],
    ['---\n---\nText', '', 8],
  ])('finds it in %j', (text, yaml, end) => {
    expect(findFrontMatter(text)).toMatchObject({ yaml: expect.stringMatching(yaml) as string, end })
  })

  it.each([
    'Text\n---\na: 1\n---\n',
    '---\n\na: 1\n---\n',
    '---\nProse here.\n---\n',
    '---\na: 1\nno end',
    '--- \n',
    '',
  ])('finds none in %j', (text) => {
    expect(findFrontMatter(text)).toBeUndefined()
  })
})
