/** A question to the graph that was not answered. */
import type { ErrorAnswer } from '../../model/views.ts'

/** A failed request; `answer` says what to show. */
export class RequestFailure extends Error {
  readonly answer: ErrorAnswer
  constructor(answer: ErrorAnswer) {
    super(answer.message)
    this.answer = answer
  }
}
