/** Features of the name tagger that a single word form gives, to its own token and to those beside it. */
import { mixHash } from '../model/feature-hash.ts'
import { makeForm, type WordForm } from './word-form.ts'

/** Takes a feature: its template, and the hash of what it is made of. */
export type AddFeature = (template: number, hash: number) => void

/** What stands beyond the ends of a sentence. */
export const edge: WordForm = makeForm('\u0002', '\u0002')

/** The form at a place; `edge` beyond the ends. */
export function formAt(forms: readonly WordForm[], index: number): WordForm {
  return forms[index] ?? edge
}

/** The hash of a feature. */
export function featureHash(template: number, hash: number): number {
  return mixHash(Math.imul(template + 1, 0x9e3779b1), hash)
}

/**
 * The features that a single form gives the token `offset` places before it (0: its own): the same wherever it stands, so that what they
 * weigh may be kept by form.
 */
export const formFeatures: readonly {
  readonly offset: number
  readonly give: (form: WordForm, add: AddFeature) => void
}[] = [
  { offset: 0, give: ownFeatures },
  {
    offset: -1,
    give: (form, add) => {
      add(12, form.lower)
      add(26, form.suffixes[1])
      add(49, form.clusters[0])
    },
  },
  {
    offset: 1,
    give: (form, add) => {
      add(13, form.lower)
      add(27, form.suffixes[1])
      add(50, form.clusters[0])
    },
  },
  {
    offset: -2,
    give: (form, add) => {
      add(14, form.lower)
    },
  },
  {
    offset: 2,
    give: (form, add) => {
      add(15, form.lower)
    },
  },
]

function ownFeatures(form: WordForm, add: AddFeature): void {
  add(0, form.lower)
  add(1, form.prefixes[0])
  add(2, form.prefixes[1])
  add(3, form.suffixes[0])
  add(4, form.suffixes[1])
  add(5, form.suffixes[2])
  add(8, mixHash(form.lower, form.shape))
  add(10, form.shape)
  add(40, form.clusters[0])
  add(41, form.clusters[1])
  add(42, form.clusters[2])
  add(43, form.clusters[3])
  add(44, form.flags)
  add(48, mixHash(form.clusters[0], form.shape))
  add(80, form.senses[0])
  add(81, form.senses[1])
  add(82, mixHash(form.senses[1], form.shape))
}
