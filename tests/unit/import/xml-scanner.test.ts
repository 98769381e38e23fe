import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { importLimits } from '../../../src/import/importer.ts'
import { XmlScanner } from '../../../src/import/xml-scanner.ts'

type Event = readonly [kind: string, ...rest: unknown[]]

/** Events of our scanner; stretches of text joined. */
function scan(xml: string, pieceUnits = xml.length, limits = importLimits): Event[] {
  const events: Event[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(['text', text])
    text = ''
  }
  const scanner = new XmlScanner(
    {
      open: (name, attributes) => (flush(), events.push(['open', name, attributes])),
      close: (name) => (flush(), events.push(['close', name])),
      text: (more) => (text += more),
    },
    limits,
  )
  for (let at = 0; at < xml.length; at += pieceUnits) scanner.write(xml.slice(at, at + pieceUnits))
  scanner.end()
  return events
}

/** Events of a general parser. */
function saxes(xml: string): Event[] {
  const events: Event[] = []
  let text = ''
  const flush = () => {
    // It tells of blanks outside the root; we do not.
    if (text !== '' && (depth > 0 || text.trim() !== '')) events.push(['text', text])
    text = ''
  }
  let depth = 0
  const parser = new SaxesParser()
  parser.on(
    'opentag',
    (tag) => (flush(), depth++, events.push(['open', tag.name, Object.entries(tag.attributes).flat()])),
  )
  parser.on('closetag', (tag) => (flush(), depth--, events.push(['close', tag.name])))
  parser.on('text', (more) => (text += more))
  parser.on('cdata', (more) => (text += more))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return events
}

const wellFormed = [
  '<a/>',
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- one -->\n<a b="1" c=\'2\'>text<d/>more</a>\n<!-- end -->',
  '<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;&#13;</a>',
  '<a b="x &amp; &#10; y > z" c="tab\there"/>',
  '<a><![CDATA[<not> & a tag ]] > ]]></a>',
  '<a>\r\nline\rline\n</a>',
  '<n:a xmlns:n="urn:x"><n:b n:c="d" /></n:a >',
  '<a><?target data?><b></b></a>',
  '<é à="ü">日本</é>',
  `<a b="${'x'.repeat(200)}">${'<d k="1">v</d>'.repeat(20)}</a>`,
]

describe('XmlScanner', () => {
  it.each(wellFormed)('reads as a general parser does: %s', (xml) => {
    expect(scan(xml)).toEqual(saxes(xml))
  })

  it.each(wellFormed)('reads the same in pieces of one unit: %s', (xml) => {
    expect(scan(xml, 1)).toEqual(scan(xml))
  })

  it.each([
    ['', 'empty'],
    ['text', 'no element'],
    ['<a>', 'not closed'],
    ['<a></b>', 'wrong end'],
    ['</a>', 'end without start'],
    ['<a/><b/>', 'two roots'],
    ['<a/>text', 'text after the root'],
    ['<a b="1" b="2"/>', 'attribute twice'],
    ['<a b=1/>', 'no quotes'],
    ['<a b="<"/>', 'less-than in a value'],
    ['<a b/>', 'no value'],
    ['<a b="1"c="2"/>', 'no space'],
    ['<1a/>', 'name that is none'],
    ['<a>&nbsp;</a>', 'unknown entity'],
    ['<a>& b</a>', 'bare ampersand'],
    ['<a>&#0;</a>', 'reference to NUL'],
    ['<a>&#xD800;</a>', 'reference to a surrogate'],
    ['<a>\u0000</a>', 'NUL'],
    ['<a>]]></a>', 'end of CDATA'],
    ['<a><!-- -- --></a>', 'hyphens in a comment'],
    ['<a><!-- </a>', 'comment not closed'],
    ['<a><![CDATA[ </a>', 'CDATA not closed'],
    [' <?xml version="1.0"?><a/>', 'late declaration'],
    ['<?xml version="1.0" encoding="latin1"?><a/>', 'another encoding'],
    ['<!DOCTYPE a><a/>', 'document type'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'entity'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'external subset'],
  ])('refuses %j (%s)', (xml) => {
    expect(() => scan(xml)).toThrow(expect.objectContaining({ code: 'IMPORT_INVALID' }))
    expect(() => scan(xml, 1)).toThrow(expect.objectContaining({ code: 'IMPORT_INVALID' }))
  })

  it.each([
    ['depth', '<a>'.repeat(100)],
    ['an endless attribute', `<a b="${'x'.repeat(2_000_000)}`],
    ['many attributes', `<a${Array.from({ length: 2000 }, (_, index) => ` a${index}="1"`).join('')}/>`],
  ])('refuses %s beyond the limit', (_what, xml) => {
    expect(() => scan(xml, 65_536)).toThrow(expect.objectContaining({ code: 'IMPORT_INVALID' }))
  })

  it('refuses an endless text beyond the limit', () => {
    const limits = { ...importLimits, maxTextUnits: 100_000 }
    expect(() => scan(`<a>${'x'.repeat(300_000)}`, 65_536, limits)).toThrow(
      expect.objectContaining({ code: 'IMPORT_INVALID' }),
    )
  })

  it('tells the line', () => {
    expect(() => scan('<a>\n\n<b></c></a>')).toThrow(expect.objectContaining({ context: { line: 3 } }))
  })
})
