/**
 * The state of a parse under way, by the arc-hybrid system: a stack, a buffer, and the arcs so far. Behind the tokens stands a place for
 * the root; what is left alone on the stack before it hangs there, so that every parse is one tree.
 * Source: Kuhlmann, Gómez-Rodríguez & Satta 2011, Dynamic programming algorithms for transition-based dependency parsers.
 */
/** Moves: the next token onto the stack; the top hangs on the next token; the top hangs on what lies below it. */
export const shift = 0
export const leftArc = 1
export const rightArc = 2
export const moveCount = 3

const nobody = -2

/** Grows by moves. Places beyond the tokens: `length` is the root, `length + 1` what is not there. */
export class ParseState {
  readonly length: number
  readonly heads: Int16Array
  readonly labels: Uint8Array
  readonly stack: Int16Array
  size = 0
  /** The first token of the buffer; `length` when only the root is left. */
  next = 0
  /** Outermost dependents by side, and on the right the one before; `length + 1` where there is none. */
  readonly leftmost: Int16Array
  readonly rightmost: Int16Array
  readonly innerRight: Int16Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  /** A bit for each label among the dependents of a side; labels 32 apart share one. */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array

  constructor(length: number) {
    this.length = length
    const places = length + 2
    this.heads = new Int16Array(length).fill(nobody)
    this.labels = new Uint8Array(places)
    this.stack = new Int16Array(places)
    this.leftmost = new Int16Array(places).fill(length + 1)
    this.rightmost = new Int16Array(places).fill(length + 1)
    this.innerRight = new Int16Array(places).fill(length + 1)
    this.leftCount = new Uint8Array(places)
    this.rightCount = new Uint8Array(places)
    this.leftLabels = new Int32Array(places)
    this.rightLabels = new Int32Array(places)
  }

  /** True when every token has its head. */
  get isDone(): boolean {
    return this.next === this.length && this.size === 0
  }

  /** The stack from its top, 0 the top; `length + 1` below its bottom. */
  top(depth: number): number {
    return depth < this.size ? (this.stack[this.size - 1 - depth] as number) : this.length + 1
  }

  /** The buffer from its front; the root's place ends it. */
  front(depth: number): number {
    const at = this.next + depth
    return at <= this.length ? at : this.length + 1
  }

  /** True for a move that may be made here; there is always one until the parse is done. */
  mayMove(move: number): boolean {
    if (move === shift) return this.next < this.length
    if (move === rightArc) return this.size > 1
    return this.size > 0 && (this.next < this.length || this.size === 1)
  }

  /** The only move that may be made; undefined where there are more. */
  get forcedMove(): number | undefined {
    if (this.size === 0) return shift
    return this.size === 1 && this.next === this.length ? leftArc : undefined
  }

  /** Where the top of the stack would hang by an arc. */
  headBy(move: number): number {
    return move === leftArc ? this.next : this.top(1)
  }

  shift(): void {
    this.stack[this.size] = this.next
    this.size += 1
    this.next += 1
  }

  /** Takes the top off the stack and hangs it by `move`. */
  attach(move: number, label: number): void {
    const token = this.top(0)
    const head = this.headBy(move)
    this.size -= 1
    this.heads[token] = head === this.length ? -1 : head
    this.labels[token] = label
    const bit = 1 << (label & 31)
    if (move === leftArc) {
      this.leftmost[head] = token
      this.leftCount[head] = Math.min(255, (this.leftCount[head] as number) + 1)
      this.leftLabels[head] = (this.leftLabels[head] as number) | bit
    } else {
      this.innerRight[head] = this.rightmost[head] as number
      this.rightmost[head] = token
      this.rightCount[head] = Math.min(255, (this.rightCount[head] as number) + 1)
      this.rightLabels[head] = (this.rightLabels[head] as number) | bit
    }
  }
}
