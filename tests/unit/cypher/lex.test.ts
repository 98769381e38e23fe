import { describe, expect, it } from 'vitest'
import { lex } from '../../../src/cypher/lex.ts'
import { thrownCode } from '../../helpers/thrown-code.ts'

const shapes = (text: string): string[] => lex(text).map(({ kind, value }) => `${kind} ${value}`)

describe('lex', () => {
  it('tells a range from a float', () => {
    expect(shapes('*1..3')).toEqual(['symbol *', 'integer 1', 'symbol ..', 'integer 3', 'end '])
    expect(shapes('1.5 .5')).toEqual(['float 1.5', 'float .5', 'end '])
  })

  it('undoes the escapes of a string', () => {
    expect(lex(String.raw`'a\'\n\u0041\\'`)[0]?.value).toBe("a'\nA\\")
  })

  it('doubles a backtick inside a quoted name', () => {
    expect(lex('`a``b`')[0]).toMatchObject({ kind: 'quoted-name', value: 'a`b' })
  })

  it('passes over comments of both kinds', () => {
    expect(shapes('a // x\n/* y */ b')).toEqual(['name a', 'name b', 'end '])
  })

  it('takes letters of any script for names', () => {
    expect(lex('größe')[0]).toMatchObject({ kind: 'name', value: 'größe' })
  })

  it.each(["'a", '`a', '/* a', '1abc', '017', String.raw`'\q'`, '``', '\u0000'])('refuses %j', (text) => {
    expect(thrownCode(() => lex(text))).toBe('QUERY_SYNTAX')
  })
})
