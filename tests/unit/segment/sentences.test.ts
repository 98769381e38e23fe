import { describe, expect, it } from 'vitest'
import { sentenceStarts } from '../../../src/segment/sentences.ts'

function sentences(paragraph: string): string[] {
  const starts = sentenceStarts(paragraph)
  return starts.map((start, index) => paragraph.slice(start, starts[index + 1]).trim())
}

describe('a sentence ends', () => {
  it.each([
    [['Norvik sold it.', 'Then it rained.']],
    [['Is it over?', 'Yes!', 'It is.']],
    [['The firm is called Halden Inc.', 'The board met in May.']],
    [['He works in the U.S.', 'However, she does not.']],
    [['“It is done,” he said.', '“We are glad.”', 'Nobody else spoke.']],
    [['It grew by 3.5 percent to $1.2 billion.', '2019 was better.']],
    [['It was built in 1904.[3]', 'A fire took it.']],
    [['So it went…', 'Nobody knew.']],
    [['Two numbers: 4.', 'Three more: 5.']],
    [['He left (in May).', 'She stayed.']],
    [['Norvik has bought Halden Ltd.', 'Orrin sued it.']],
    [['It was sold to Halden Corp.', 'Orrin Foods, which is based in Oslo, lost.']],
    [['The buyer is Orrin Inc.', 'Duval Wines said it had no comment.']],
    [['The buyer is Orrin Inc.', 'Norvik’s shares fell.']],
    [['The deal is over.', 'iPhone sales went on.']],
    [['Es ist ein Café.', 'Ärger folgte.']],
  ])('between each of %j', (expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it('without a space where the next word begins sentences', () => {
    expect(sentences('The deal closed in 2019.The rest is history.')).toHaveLength(2)
    expect(sentences('See node.js and Example.Com today.')).toHaveLength(1)
  })

  it('after a firm at the end of a line, before another', () => {
    expect(sentences('It was sold to Halden Corp.\nOrrin Foods closed a mill.')).toHaveLength(2)
  })

  it('at full stops of other scripts', () => {
    expect(sentences('会社は終わった。次は何か。')).toEqual(['会社は終わった。', '次は何か。'])
  })
})

describe('a sentence goes on', () => {
  it.each([
    'Mr. Ode and Dr. Ilse Brandt met Sen. Cole at St. Anne’s.',
    'Halden Inc. and Orrin Corp. agreed, said J. R. Moreau of Halden Ltd. Europe.',
    'The suit says that Halden Inc. President Ilse Brandt lied.',
    'Norvik bought Halden Ltd. Orrin Corp. and Duval for cash.',
    'Halden Inc. Tuesday said it would close.',
    'Halden Co. Limited said so.',
    'The U.S. Army bought No. 5 on Jan. 3 at 4 p.m. local time.',
    'She holds a Ph.D. from Oslo and a Ph. D. honoris causa.',
    'Yahoo! announced it, e.g. in Rome.',
    '“It is over. We move on,” said Ilse Brandt.',
    '“Is it over?” Ilse Brandt asked.',
    'The fund (It was set up in 1990. It closed in 1999.) is gone.',
    'Christopher "C.J." Ode plays.',
    'He waited . . . and left.',
    'The price rose 3.5 percent vs. Tuesday.',
    '1. Norvik is first.',
  ])('through %j', (text) => {
    expect(sentences(text)).toEqual([text])
  })
})

it('takes time linear in the text', () => {
  const time = (paragraph: string): number => {
    const begin = performance.now()
    sentenceStarts(paragraph)
    return performance.now() - begin
  }
  const hostile = ['. ', '(', '"', '“a. ', 'A. ', '... ', 'x', '.”)', 'a.The ']
  for (const unit of hostile) expect(time(unit.repeat(500_000 / unit.length)), JSON.stringify(unit)).toBeLessThan(3000)
})
