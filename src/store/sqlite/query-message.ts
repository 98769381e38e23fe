/** What a store and its query threads say to each other. Everything here survives structured cloning. */
import type { ErrorCode } from '../../errors/codes.ts'
import type { QueryParameters, QueryResult } from '../../model/query-value.ts'

/** A thread is given the path of the store's file. */
export interface ThreadData {
  readonly path: string
}

/** One query to answer. */
export interface QueryTask {
  readonly text: string
  readonly parameters: QueryParameters
  readonly timeoutMs: number
  readonly maxRows: number
  /** One number in shared memory: not 0 once the query is to stop. */
  readonly stop: Int32Array<SharedArrayBuffer>
}

/** What became of it: its result, a coded error in parts, or an error that is a fault of the program. */
export type QueryReply =
  | { readonly kind: 'result'; readonly result: QueryResult }
  | {
      readonly kind: 'refusal'
      readonly code: ErrorCode
      readonly message: string
      readonly hint: string
      readonly context: Readonly<Record<string, unknown>>
      readonly retriable: boolean
    }
  | { readonly kind: 'fault'; readonly error: unknown }
