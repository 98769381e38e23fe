/** The driver's and the server's errors as coded ones. Nothing of a message that could hold a password is passed on. */
import { KgError, isKgError } from '../../errors/kg-error.ts'
import type { ErrorCode } from '../../errors/codes.ts'

/** An error of the driver: its `code` is the server's (`Neo.ClientError.…`) or one word of the driver's own. */
interface DriverError extends Error {
  readonly code: string
}

interface Meaning {
  readonly pattern: RegExp
  readonly code: ErrorCode
  readonly hint: string
}

/** First match wins; the pattern is tried on `code message`. */
const meanings: readonly Meaning[] = [
  {
    pattern: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    code: 'STORE_AUTH',
    hint: 'Set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server.',
  },
  {
    pattern: /Database\.DatabaseNotFound|DatabaseUnavailable/,
    code: 'STORE_NOT_FOUND',
    hint: 'Name a database that the server has.',
  },
  {
    pattern:
      /^(ServiceUnavailable|SessionExpired)|closed driver|connection was closed|Failed to connect|Server responded HTTP/i,
    code: 'STORE_UNREACHABLE',
    hint: 'Start the server (docker compose up -d neo4j) or name another with --store.',
  },
  {
    pattern: /No space left|disk.*full/i,
    code: 'STORE_FULL',
    hint: "Free some space on the server's disk and run the same command again; the store holds what it held before.",
  },
  {
    pattern: /LockClientStopped|DeadlockDetected|LockAcquisitionTimeout/,
    code: 'STORE_LOCKED',
    hint: 'Wait for the other writer to finish, then run the same command again.',
  },
  {
    pattern: /AccessMode|Security\.Forbidden|ForbiddenDueToTransactionType|read.only/i,
    code: 'STORE_READ_ONLY',
    hint: 'Use a user and a database that may be written to.',
  },
]

/** The coded error for one of the driver's; others pass through. */
export function translate(location: string, error: unknown): unknown {
  if (!isDriverError(error)) return error
  const meaning = meanings.find(({ pattern }) => pattern.test(`${error.code} ${error.message}`))
  const code = meaning?.code ?? 'STORE_FAILED'
  return new KgError(code, `${location}: ${firstLine(error.message)}`, {
    hint: meaning?.hint ?? "Look at the server's own log; the store holds what it held before.",
    context: { location, neo4j: error.code },
    retriable: isTransient(error),
    cause: error,
  })
}

const queryMeanings: readonly Meaning[] = [
  {
    pattern: /TransactionTimedOut|MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow|Terminated/i,
    code: 'QUERY_LIMIT',
    hint: 'Ask for less: add a LIMIT, name labels, or bound the length of paths.',
  },
  {
    pattern: /AccessMode|Security\.Forbidden|ForbiddenDueToTransactionType/,
    code: 'QUERY_READ_ONLY',
    hint: 'Only queries that read are answered; documents come in through graphwright build.',
  },
  {
    pattern: /ParameterMissing|Expected parameter/,
    code: 'QUERY_PARAMETER',
    hint: 'Give every parameter of the query with --param name=value.',
  },
  {
    pattern:
      /SyntaxError (Invalid input|Unexpected end|Failed to parse|Encountered|Query cannot conclude|extraneous|no viable)/i,
    code: 'QUERY_SYNTAX',
    hint: 'Correct the query where the line and column say.',
  },
  {
    pattern: /Statement\.(SyntaxError|SemanticError|PropertyNotFound|NotSystemDatabaseError)|ProcedureNotFound/,
    code: 'QUERY_SEMANTIC',
    hint: 'Check the names and types that the query uses.',
  },
  {
    pattern: /Neo\.ClientError\.(Statement|Procedure|General)|Neo\.DatabaseError\.Statement/,
    code: 'QUERY_RUNTIME',
    hint: 'Check the values that the query computes with.',
  },
]

/** The coded error for one met while a user's query was prepared or run; `context` has line and column where they are known. */
export function translateQueryError(location: string, error: unknown): unknown {
  if (!isDriverError(error)) return error
  const meaning = queryMeanings.find(({ pattern }) => pattern.test(`${error.code} ${error.message}`))
  if (meaning === undefined) return translate(location, error)
  return new KgError(meaning.code, firstLine(error.message), {
    hint: meaning.hint,
    context: { neo4j: error.code, ...place(error.message) },
    cause: error,
  })
}

/** True for an error of the driver or of the server behind it. */
export function isDriverError(error: unknown): error is DriverError {
  return error instanceof Error && !isKgError(error) && error.name === 'Neo4jError' && 'code' in error
}

function isTransient(error: DriverError): boolean {
  return /^Neo\.TransientError|^ServiceUnavailable|^SessionExpired/.test(error.code)
}

function place(message: string): { line?: number; column?: number; offset?: number } {
  const found = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message)
  if (found === null) return {}
  return { line: Number(found[1]), column: Number(found[2]), offset: Number(found[3]) }
}

function firstLine(message: string): string {
  return message.split(/\r?\n/, 1)[0] ?? message
}
