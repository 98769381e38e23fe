/**
 * Several files as one ZIP archive, written as a stream: for formats that are folders, where only one file can be handed over.
 * Source: PKWARE's APPNOTE 6.3.10, with deflated entries whose sizes follow them (general purpose bit 3). Below 4 GB, no ZIP64.
 */
import { crc32, createDeflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import { KgError } from '../errors/kg-error.ts'

/** One file of an archive. */
export interface ZipPart {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

interface Entry {
  readonly name: Buffer
  readonly crc: number
  readonly packedBytes: number
  readonly plainBytes: number
  readonly offset: number
}

const version = 20
const utf8AndSizesAfter = 0x0808
const deflated = 8
/** 1 January 1980, the first day of the format: an archive holds no clock. */
const noDate = 0x21
const most = 0xffff_ffff

/** The archive. Each part is read to its end before the next is asked for. Throws: EXPORT_FORMAT above 4 GB. */
export async function* zip(parts: AsyncIterable<ZipPart>): AsyncIterable<Uint8Array> {
  const entries: Entry[] = []
  let offset = 0
  for await (const part of parts) {
    const start = offset
    const name = Buffer.from(part.name)
    const counted = { crc: 0, plainBytes: 0 }
    const head = localHeader(name)
    yield head
    offset += head.byteLength
    for await (const packed of Readable.from(countIn(part.bytes, counted)).pipe(createDeflateRaw())) {
      offset += (packed as Buffer).byteLength
      yield packed as Buffer
    }
    const entry = { name, ...counted, packedBytes: offset - start - head.byteLength, offset: start }
    if (offset > most || entry.plainBytes > most) throw tooLarge()
    const tail = sizesAfter(entry)
    yield tail
    offset += tail.byteLength
    entries.push(entry)
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield directory
  yield directoryEnd(entries.length, directory.byteLength, offset)
}

async function* countIn(
  bytes: AsyncIterable<Uint8Array>,
  counted: { crc: number; plainBytes: number },
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    counted.crc = crc32(piece, counted.crc)
    counted.plainBytes += piece.byteLength
    yield piece
  }
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(version, 4)
  head.writeUInt16LE(utf8AndSizesAfter, 6)
  head.writeUInt16LE(deflated, 8)
  head.writeUInt16LE(noDate, 12)
  head.writeUInt16LE(name.byteLength, 26)
  return Buffer.concat([head, name])
}

function sizesAfter({ crc, packedBytes, plainBytes }: Entry): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeUInt32LE(packedBytes, 8)
  tail.writeUInt32LE(plainBytes, 12)
  return tail
}

function directoryEntry({ name, crc, packedBytes, plainBytes, offset }: Entry): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(version, 4)
  head.writeUInt16LE(version, 6)
  head.writeUInt16LE(utf8AndSizesAfter, 8)
  head.writeUInt16LE(deflated, 10)
  head.writeUInt16LE(noDate, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(packedBytes, 20)
  head.writeUInt32LE(plainBytes, 24)
  head.writeUInt16LE(name.byteLength, 28)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name])
}

function directoryEnd(count: number, sizeBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(sizeBytes, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function tooLarge(): KgError {
  return new KgError('EXPORT_FORMAT', 'The export is larger than 4 GB, which one archive cannot hold.', {
    hint: 'Write the folder with graphwright export, or take less.',
  })
}
