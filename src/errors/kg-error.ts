/**
 * The one error class. Thrown when work cannot go on; what is merely odd in the data is a Diagnostic (model/diagnostic.ts).
 * Recognised by a brand and not by instanceof, so that two copies of the package in one process agree.
 */
import type { ErrorCode } from './codes.ts'

const brand = Symbol.for('graphwright.error')

/** What a KgError carries beside its message. */
export interface KgErrorOptions {
  /** What to do next, in the imperative, one sentence. */
  readonly hint: string
  /** Plain data that names the place: path, id, line, column, span. */
  readonly context?: Readonly<Record<string, unknown>>
  /** True when the same call may succeed later. */
  readonly retriable?: boolean
  readonly cause?: unknown
}

/** A coded error. `message` says what failed, on what, and why; `hint` says what to do. */
export class KgError extends Error {
  readonly code: ErrorCode
  readonly hint: string
  readonly context: Readonly<Record<string, unknown>>
  readonly retriable: boolean

  constructor(code: ErrorCode, message: string, options: KgErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'KgError'
    this.code = code
    this.hint = options.hint
    this.context = options.context ?? {}
    this.retriable = options.retriable ?? false
    Object.defineProperty(this, brand, { value: true })
  }
}

/** True for a KgError, and when `code` is given only for one with that code. */
export function isKgError(error: unknown, code?: ErrorCode): error is KgError {
  if (typeof error !== 'object' || error === null || !(brand in error)) return false
  return code === undefined || (error as unknown as KgError).code === code
}
