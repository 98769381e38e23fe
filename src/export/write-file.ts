/** Writes a file in pieces of about a megabyte, whatever the exporter's, and waits for the disk. While one is written the next is filled. */
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Chunk } from './exporter.ts'

const bufferBytes = 1_048_576

/** Writes `path` anew and gives its size in bytes. Rejects with what the system says, or with the signal's reason. */
export async function writeFile(path: string, chunks: AsyncIterable<Chunk>, signal?: AbortSignal): Promise<number> {
  const file = await open(path, 'w')
  const pieces = new Pieces(file)
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted()
      // A UTF-16 unit is at most three bytes of UTF-8.
      const most = typeof chunk === 'string' ? chunk.length * 3 : chunk.byteLength
      if (pieces.room < most) await pieces.flush()
      if (pieces.room < most) await pieces.write(Buffer.from(chunk))
      else pieces.add(chunk)
    }
    await pieces.flush()
    await pieces.settled()
    await file.sync()
    return pieces.sizeBytes
  } finally {
    // What is on its way may not be cut off by the closing; its own failure has been told, or is about to be.
    await pieces.settled().catch(() => undefined)
    await file.close()
  }
}

/** Two buffers: one is filled while the other is on its way to the disk. */
class Pieces {
  sizeBytes = 0
  readonly #file: FileHandle
  #filling = Buffer.allocUnsafeSlow(bufferBytes)
  #writing = Buffer.allocUnsafeSlow(bufferBytes)
  #length = 0
  #onItsWay: Promise<void> = Promise.resolve()

  constructor(file: FileHandle) {
    this.#file = file
  }

  /** Bytes that still fit. */
  get room(): number {
    return bufferBytes - this.#length
  }

  /** Adds what fits. */
  add(chunk: Chunk): void {
    if (typeof chunk === 'string') this.#length += this.#filling.write(chunk, this.#length)
    else {
      this.#filling.set(chunk, this.#length)
      this.#length += chunk.byteLength
    }
  }

  /** Sends off what was added, once what went before has arrived. */
  async flush(): Promise<void> {
    await this.#onItsWay
    this.#send(this.#filling.subarray(0, this.#length))
    ;[this.#filling, this.#writing] = [this.#writing, this.#filling]
    this.#length = 0
  }

  /** Writes what is too large for a buffer. */
  async write(bytes: Uint8Array): Promise<void> {
    await this.#onItsWay
    this.#send(bytes)
    await this.#onItsWay
  }

  /** Rejects when what was sent off could not be written. */
  async settled(): Promise<void> {
    await this.#onItsWay
  }

  #send(bytes: Uint8Array): void {
    this.#onItsWay = this.#writeAll(bytes)
    // A failure is thrown by whoever waits next; until then nobody does.
    this.#onItsWay.catch(() => undefined)
  }

  async #writeAll(bytes: Uint8Array): Promise<void> {
    let written = 0
    while (written < bytes.byteLength) written += (await this.#file.write(bytes, written)).bytesWritten
    this.sizeBytes += bytes.byteLength
  }
}
