/** Statuses as people give them to `facts` and `export`. */
import { KgError } from '../errors/kg-error.ts'
import { relationStatuses, type RelationStatus } from '../model/relation.ts'

/** The statuses of an option that may be given several, apart or with commas: "ended,retained". Throws: OPTION_INVALID. */
export function statusesNamed(values: readonly string[]): readonly RelationStatus[] {
  return values.flatMap((value) => value.split(',').filter((part) => part.trim() !== '')).map(statusNamed)
}

function statusNamed(text: string): RelationStatus {
  const status = relationStatuses.find((known) => known === text.trim().toLowerCase())
  if (status !== undefined) return status
  throw new KgError('OPTION_INVALID', `--status has ${text}, and no relation stands so`, {
    hint: `Use ${relationStatuses.join(', ')}. What texts deny or hold possible is in explain --dropped of a document.`,
  })
}
