/** What an author states about a document, in front matter or in a JSON record, checked where it comes in. */
import { z } from 'zod'
import type { OutsideFacts } from '../model/document.ts'
import { isEdtf } from '../model/valid-time.ts'

const line = z.string().transform((text) => text.replace(/\s+/gu, ' ').trim())

/** A day, month or year; a time of day behind a day is dropped, since EDTF days are what texts are dated by. */
const published = z
  .union([z.string(), z.number().transform(String)])
  .transform((time) => /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(time.trim())?.[1] ?? time.trim())
  .refine(isPublicationTime, { error: 'publishedAt must be a day, month or year such as 2026-04-27, 2026-04 or 2026' })

const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'language must be a BCP 47 tag such as en or de-AT' })

/** The fields that front matter and JSON records share. Fields of other names are left alone; null counts as absent. */
export const statedFactsSchema = z.object({
  title: z.union([line, z.number().transform(String)]).nullish(),
  publishedAt: published.nullish(),
  /** What most front matter calls it. It means other things too, so one that is no such time is left alone. */
  date: z.unknown().optional(),
  source: line.nullish(),
  language: language.nullish(),
})

export type StatedFacts = z.infer<typeof statedFactsSchema>

/** True for an EDTF day, month or year, which is what a document's date may be. */
export function isPublicationTime(time: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(time) && isEdtf(time)
}

/** The facts in the model's names, empty and absent ones left out. */
export function toFacts(stated: StatedFacts): OutsideFacts {
  const { title, source, language: tag } = stated
  const publishedAt = stated.publishedAt ?? published.safeParse(stated.date).data
  return {
    ...(isFilled(title) && { title }),
    ...(isFilled(publishedAt) && { publishedAt }),
    ...(isFilled(source) && { origin: source }),
    ...(isFilled(tag) && { language: tag }),
  }
}

function isFilled(value: string | null | undefined): value is string {
  return typeof value === 'string' && value !== ''
}
