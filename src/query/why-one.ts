/** Why the names of an entity are one, in sentences. Names stand as they are written, not as they are compared. */
import { counted } from '../basics/counted.ts'
import { compareStrings, sortedBy } from '../basics/order.ts'
import type { Entity } from '../model/entity.ts'
import type { Name, NameLink } from '../model/name.ts'

/** A sentence for each link, one for forms that are the same once normalised, one for each short form. */
export function whyOne(entity: Entity, names: readonly Name[]): readonly string[] {
  const links = names.flatMap((name) =>
    name.links.flatMap((link) => {
      const other = name.key < link.key ? names.find(({ key }) => key === link.key) : undefined
      return other === undefined ? [] : [linkSentence(written(entity, name), written(entity, other), link)]
    }),
  )
  const forms = names.flatMap((name) => name.forms)
  const whole = [...new Set(forms.filter(({ isShortForm }) => !isShortForm).map(({ surface }) => surface))]
  const short = forms.filter(({ surface, isShortForm }) => isShortForm && !whole.includes(surface))
  return [
    ...links,
    ...(links.length === 0 && whole.length > 1 ? [spellingSentence(whole)] : []),
    ...sortedBy(short, ({ surface }) => surface).map(
      ({ surface, documents }) => `“${surface}” is a short form of it in ${counted(documents, 'document')}.`,
    ),
  ]
}

function linkSentence(one: string, other: string, { rule, documents }: NameLink): string {
  const given = `${counted(documents, 'document')} ${documents === 1 ? 'gives' : 'give'} one as`
  const why: Readonly<Record<NameLink['rule'], string>> = {
    acronym: `${given} the short form of the other`,
    'other-name': `${given} a former or other name of the other`,
    'declared-alias': 'the ontology declares one as an alias of the other',
  }
  return `“${one}” and “${other}” are one: ${why[rule]}.`
}

function spellingSentence(forms: readonly string[]): string {
  const quoted = [...forms].sort(compareStrings).map((form) => `“${form}”`)
  const list = `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`
  return `${list} are one name once case, punctuation and legal suffixes are set aside.`
}

/** How a name is most often written; where only a link speaks of it, as the entity is called; else as it is compared. */
function written(entity: Entity, { key, forms }: Name): string {
  const often = [...forms].sort((a, b) => b.mentions - a.mentions || compareStrings(a.surface, b.surface)).at(0)
  const compared = key.slice(key.indexOf('|') + 1)
  const called = [entity.name, ...entity.aliases.map(({ name }) => name)]
  return often?.surface ?? called.find((name) => name.toLowerCase() === compared) ?? compared
}
