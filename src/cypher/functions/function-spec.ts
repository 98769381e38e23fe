/** What the engine knows of a function: how to check a call to it and how to run it. */
import type { GraphSource } from '../../model/graph-source.ts'
import type { StaticKind, StaticType } from '../values/static-type.ts'
import type { Value } from '../values/value.ts'

/** One call in a query, as its function sees it. */
export interface CallSite {
  readonly source: GraphSource
  /** Counts one unit of work against the query's limits. */
  readonly tick: () => void
  /** The error for an argument that the function cannot take (QUERY_RUNTIME, with the place of the call). */
  readonly fail: (message: string, hint: string) => Error
}

/** A function of the language. */
export interface FunctionSpec {
  readonly name: string
  /** The kinds each argument may be of, in order. */
  readonly args: readonly (readonly StaticKind[])[]
  /** How many arguments may be left out at the end; `many` lets the last repeat. */
  readonly optional?: number | 'many'
  readonly returns: StaticType | ((args: readonly StaticType[]) => StaticType)
  /** True when null arguments reach `evaluate`; otherwise any null argument makes the call null. */
  readonly takesNull?: boolean
  /** False when equal calls may give different values, so that it cannot stand inside an aggregate. */
  readonly isConstant?: boolean
  readonly evaluate: (call: CallSite, ...args: Value[]) => Value
}

export const anyKind: readonly StaticKind[] = ['any']
export const numeric: readonly StaticKind[] = ['number']
export const integral: readonly StaticKind[] = ['integer']
export const textual: readonly StaticKind[] = ['string']
export const listed: readonly StaticKind[] = ['list']
