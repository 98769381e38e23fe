/** The code of the KgError that `work` throws; `undefined` when it throws none; other errors go on. */
import { isKgError } from '../../src/errors/kg-error.ts'
import type { ErrorCode } from '../../src/errors/codes.ts'

export function thrownCode(work: () => unknown): ErrorCode | undefined {
  try {
    work()
  } catch (error) {
    if (isKgError(error)) return error.code
    throw error
  }
  return undefined
}
