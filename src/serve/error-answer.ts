/** Errors as the client gets them: always JSON with code, message and hint, never a stack. */
import type { ErrorCode } from '../errors/codes.ts'
import type { ErrorAnswer } from '../model/views.ts'
import { isKgError, KgError } from '../errors/kg-error.ts'

/** The statuses the server answers errors with. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500 | 503

/** An error and its HTTP status. */
export interface ErrorResponse {
  readonly status: ErrorStatus
  readonly body: ErrorAnswer
}

const statusByCode: Partial<Record<ErrorCode, ErrorStatus>> = {
  NOT_FOUND: 404,
  OPTION_INVALID: 400,
  EXPORT_FORMAT: 400,
  EXPORT_CHANGED: 503,
  AMBIGUOUS: 400,
  REQUEST_REFUSED: 403,
  QUERY_SYNTAX: 400,
  QUERY_SEMANTIC: 400,
  QUERY_UNSUPPORTED: 400,
  QUERY_READ_ONLY: 403,
  QUERY_RUNTIME: 400,
  QUERY_PARAMETER: 400,
  QUERY_LIMIT: 408,
}

/**
 * The answer to a thrown error. A KgError speaks for itself, except that its context keeps only numbers and strings;
 * anything else is a bug, of which the client learns nothing but that it happened.
 */
export function errorResponse(error: unknown): ErrorResponse {
  if (isKgError(error)) {
    const status = httpStatusOf(error) ?? statusByCode[error.code] ?? (error.code.startsWith('STORE_') ? 503 : 500)
    const context = Object.fromEntries(
      Object.entries(error.context).filter(([key, value]) => key !== 'httpStatus' && isPlain(value)),
    )
    return { status, body: { code: error.code, message: error.message, hint: error.hint, context } }
  }
  return {
    status: 500,
    body: {
      code: 'SERVE_FAILED',
      message: 'The server failed on this request.',
      hint: 'Look at the terminal that serves the page; the error is printed there.',
    },
  }
}

/** A refusal of a request, with the HTTP status that says why. */
export function refusal(status: ErrorStatus, message: string, hint: string): KgError {
  return new KgError('REQUEST_REFUSED', message, { hint, context: { httpStatus: status } })
}

function httpStatusOf(error: KgError): ErrorStatus | undefined {
  return error.code === 'REQUEST_REFUSED' ? (error.context['httpStatus'] as ErrorStatus | undefined) : undefined
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
