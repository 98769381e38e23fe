/** What one document says about names: the forms it uses and the links it gives. The unit that is added and taken away. */
import type { Mention } from '../model/mention.ts'
import type { LinkRule, NameForm } from '../model/name.ts'
import { isA, type Ontology } from '../model/ontology.ts'
import type { DeclaredNames } from './declared-names.ts'
import { nameKey } from './name-key.ts'
import { writtenName } from './written-name.ts'

/** A form of a name in one document. */
export type AttestedForm = Omit<NameForm, 'documents'>

/** What one document attests of one name. */
export interface Attestation {
  readonly key: string
  readonly forms: readonly AttestedForm[]
  /** Mentions that are pronouns or nominals. */
  readonly otherMentions: number
  /** Names this one is said to be the same as. Every link stands on both its names. */
  readonly links: readonly { readonly key: string; readonly rule: LinkRule }[]
}

/** The key of the name a mention stands for: that of its antecedent, where it has one. */
export function keyOfMention(ontology: Ontology, mention: Mention): string {
  return nameKey(ontology, mention.entityType, mention.refersTo?.surface ?? mention.surface)
}

/** What a document's mentions attest, one entry a key, sorted by nothing: callers add entries up by key. */
export function attestNames(
  mentions: readonly Mention[],
  ontology: Ontology,
  declared: DeclaredNames,
): readonly Attestation[] {
  const collected = new Map<string, Collected>()
  const at = (key: string): Collected => {
    const known = collected.get(key) ?? {
      forms: new Map<string, AttestedForm>(),
      otherMentions: 0,
      links: new Map<string, LinkRule>(),
    }
    collected.set(key, known)
    return known
  }
  const link = (a: string, b: string, rule: LinkRule): void => {
    if (a === b) return
    at(a).links.set(b, rule)
    at(b).links.set(a, rule)
  }
  for (const mention of mentions) {
    const key = keyOfMention(ontology, mention)
    countMention(at(key), mention)
    if (mention.refersTo?.rule === 'acronym')
      link(key, nameKey(ontology, mention.entityType, mention.surface), 'acronym')
    if (mention.refersTo?.rule === 'other-name' && isNameEnough(mention, ontology))
      link(key, nameKey(ontology, mention.entityType, mention.surface), 'other-name')
    const whole = declared.aliasOf.get(key)
    if (whole !== undefined) link(key, whole, 'declared-alias')
  }
  return [...collected].map(([key, { forms, otherMentions, links }]) => ({
    key,
    forms: [...forms.values()],
    otherMentions,
    links: [...links].map(([other, rule]) => ({ key: other, rule })),
  }))
}

/** A family name alone ("née Abe") is many people's, and joins no documents. */
function isNameEnough({ surface, entityType }: Mention, ontology: Ontology): boolean {
  return /\s/u.test(surface) || !isA(ontology, entityType, 'person')
}

interface Collected {
  readonly forms: Map<string, AttestedForm>
  otherMentions: number
  readonly links: Map<string, LinkRule>
}

function countMention(name: Collected, mention: Mention): void {
  if (mention.kind !== 'name') {
    name.otherMentions += 1
    return
  }
  const { entityType, refersTo } = mention
  const surface = writtenName(mention.surface)
  const isShortForm = refersTo?.rule === 'short-form' || refersTo?.rule === 'acronym'
  const formKey = JSON.stringify([surface, entityType, isShortForm])
  const known = name.forms.get(formKey)
  name.forms.set(formKey, { surface, entityType, isShortForm, mentions: (known?.mentions ?? 0) + 1 })
}
