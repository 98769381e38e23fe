/** The words that the store itself knows: labels, types and properties in use, for completion. */
import { useEffect, useState } from 'react'
import { sortedUnique } from '../../basics/order.ts'
import type { WireValue } from '../../model/views.ts'
import { api } from '../data/api.ts'
import type { Vocabulary } from './complete.ts'

/** `before` until the store has answered, then both together. A store that does not answer takes nothing away. */
export function useVocabulary(before: Vocabulary): Vocabulary {
  const [live, setLive] = useState<Vocabulary>()
  useEffect(() => {
    const controller = new AbortController()
    askVocabulary(controller.signal).then(setLive, () => undefined)
    return () => controller.abort()
  }, [])
  if (live === undefined) return before
  return {
    labels: sortedUnique([...before.labels, ...live.labels]),
    edgeTypes: sortedUnique([...before.edgeTypes, ...live.edgeTypes]),
    properties: sortedUnique([...before.properties, ...live.properties]),
  }
}

async function askVocabulary(signal: AbortSignal): Promise<Vocabulary> {
  const column = async (query: string): Promise<readonly string[]> =>
    (await api.query(query, {}, signal)).rows.map(([value]) => value).filter(isText)
  // One after the other: the one-file page answers one query at a time.
  return {
    labels: await column('CALL db.labels() YIELD label RETURN label'),
    edgeTypes: await column('CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType'),
    properties: await column('CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey'),
  }
}

function isText(value: WireValue | undefined): value is string {
  return typeof value === 'string'
}
