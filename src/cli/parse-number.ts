/** Numbers of options. */
import { KgError } from '../errors/kg-error.ts'

/** A whole number of at least 1, or undefined when the option is absent. Throws: OPTION_INVALID. */
export function positiveInteger(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new KgError('OPTION_INVALID', `${option} is ${text}, which is not a whole number above 0`, {
    hint: `Give ${option} a number such as 1000.`,
  })
}

/** A number from 0 to 1, or undefined when the option is absent. Throws: OPTION_INVALID. */
export function share(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  throw new KgError('OPTION_INVALID', `${option} is ${text}, which is not a number from 0 to 1`, {
    hint: `Give ${option} a number such as 0.8.`,
  })
}
