import { describe, expect, it } from 'vitest'
import { KgError } from '../../../../src/errors/kg-error.ts'
import { translate, translateQueryError } from '../../../../src/store/neo4j/errors.ts'

function driverError(code: string, message = 'it failed'): Error {
  return Object.assign(new Error(message), { name: 'Neo4jError', code })
}

describe('translate', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'STORE_AUTH', false],
    ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_NOT_FOUND', false],
    ['ServiceUnavailable', 'STORE_UNREACHABLE', true],
    ['SessionExpired', 'STORE_UNREACHABLE', true],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_LOCKED', true],
    ['Neo.ClientError.Statement.AccessMode', 'STORE_READ_ONLY', false],
    ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'STORE_FAILED', false],
  ])('%s is %s', (code, expected, retriable) => {
    expect(translate('bolt://x', driverError(code))).toMatchObject({ code: expected, retriable })
  })

  it('knows a full disk by its words', () => {
    const error = driverError('Neo.DatabaseError.Transaction.TransactionCommitFailed', 'No space left on device')
    expect(translate('bolt://x', error)).toMatchObject({ code: 'STORE_FULL' })
  })

  it('passes on what is not of the driver', () => {
    const ours = new KgError('NOT_FOUND', 'x', { hint: 'y' })
    const plain = new Error('x')
    expect([translate('bolt://x', ours), translate('bolt://x', plain)]).toEqual([ours, plain])
  })
})

describe('translateQueryError', () => {
  it.each([
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'late', 'QUERY_LIMIT'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'full', 'QUERY_LIMIT'],
    ['Neo.ClientError.Statement.ParameterMissing', 'Expected parameter(s): x', 'QUERY_PARAMETER'],
    ['Neo.ClientError.Procedure.ProcedureNotFound', 'no such', 'QUERY_SEMANTIC'],
    ['Neo.ClientError.Statement.ArithmeticError', '/ by zero', 'QUERY_RUNTIME'],
    ['ServiceUnavailable', 'gone', 'STORE_UNREACHABLE'],
  ])('%s is %s: %s', (code, message, expected) => {
    expect(translateQueryError('bolt://x', driverError(code, message))).toMatchObject({ code: expected })
  })

  it('tells words that cannot be parsed from names that mean nothing, and gives the place', () => {
    const code = 'Neo.ClientError.Statement.SyntaxError'
    const syntax = driverError(code, 'Invalid input \')\' (line 1, column 9 (offset: 8))\n"MATCH (n"\n  ^')
    const semantic = driverError(code, 'Variable `m` not defined (line 2, column 8 (offset: 17))')
    expect(translateQueryError('bolt://x', syntax)).toMatchObject({
      code: 'QUERY_SYNTAX',
      message: "Invalid input ')' (line 1, column 9 (offset: 8))",
      context: { line: 1, column: 9, offset: 8 },
    })
    expect(translateQueryError('bolt://x', semantic)).toMatchObject({
      code: 'QUERY_SEMANTIC',
      context: { line: 2, column: 8 },
    })
  })
})
