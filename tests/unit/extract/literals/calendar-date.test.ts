import { describe, expect, it } from 'vitest'
import { calendarDateAt } from '../../../../src/extract/literals/calendar-date.ts'
import { analyse } from '../../../../src/extract/tokens.ts'

/** The words of the date at a place of a text, and its value. */
function dateIn(text: string, at: number): readonly (string | undefined)[] {
  const tokens = analyse(text)
  const found = calendarDateAt(tokens, at)
  if (found === undefined) return []
  return [text.slice(tokens[at]?.start, tokens[found.end - 1]?.end), found.value]
}

describe('a date of the calendar', () => {
  it.each([
    ['It opened in August 2019.', 3, 'August 2019', '2019-08'],
    ['It opened on Aug. 4, 2019.', 3, 'Aug. 4, 2019', '2019-08-04'],
    ['It opened on 4 August 2019.', 3, '4 August 2019', '2019-08-04'],
  ])('at %#: %j', (text, at, words, value) => {
    expect(dateIn(text, at)).toEqual([words, value])
  })
  it('ends with its month where no year follows, and not with the dot of its sentence', () => {
    expect(dateIn('It opened in August.', 3)).toEqual(['August', undefined])
  })
})
