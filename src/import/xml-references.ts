/** References in XML text: the five entities that every XML has, and characters by number. There are no others without a document type. */

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text with its references resolved; `underscore` stands for the one to an underscore. Calls `fail` for one that XML does not define. */
export function resolveReferences(text: string, underscore: string, fail: (what: string) => never): string {
  return text.replace(/&([^;&\s]{0,12};?)/g, (whole, body: string) => {
    if (!body.endsWith(';')) return fail('holds an ampersand that begins no reference')
    const name = body.slice(0, -1)
    if (Object.hasOwn(namedEntities, name)) return namedEntities[name] ?? ''
    const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name)
    const point = digits === null ? -1 : digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
    if (!isXmlCharacter(point)) fail(`holds ${whole}, which XML does not define`)
    return point === 0x5f ? underscore : String.fromCodePoint(point)
  })
}

function isXmlCharacter(point: number): boolean {
  if (point === 0x9 || point === 0xa || point === 0xd) return true
  return (
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  )
}
