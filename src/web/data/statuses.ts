/** The statuses in the order in which they are shown. */
import type { RelationStatus } from '../../model/relation.ts'

const order: Readonly<Record<RelationStatus, number>> = { active: 0, retained: 1, planned: 2, ended: 3, contested: 4 }

/** Every status. The page's own list: the model's would bring the model's code along. */
export const relationStatuses = (Object.keys(order) as RelationStatus[]).sort((a, b) => order[a] - order[b])
