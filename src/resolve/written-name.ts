/** A name as people write it: without the marks that its text has amid it. */
import { proseOf } from '../model/prose/prose.ts'

/** "Johnson &amp; Johnson", "[Orrin](https://…) Foods" and a name that is wrapped, without marks and with single blanks. */
export function writtenName(surface: string): string {
  return (
    proseOf(surface)
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/(?<=\p{Lu})& (?=\p{Lu}\b)/gu, '&')
      .trim() || surface
  )
}
