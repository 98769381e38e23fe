/**
 * Groups names into entities: the connected components of the links that count.
 * A function of the set of names; no order of documents can change it.
 */
import { compareStrings } from '../basics/order.ts'
import type { CountedName } from './count-names.ts'

/**
 * The groups of `names`, each sorted by key, groups sorted by their first.
 *
 * Shape: n names → groups that cover all n, each name in one. `names` must be closed under links.
 * A text's acronym counts only while texts agree on what it stands for: a short name that is the acronym of two others joins neither,
 * since "AP" for Associated Press and for Alliance Party would make them one.
 * Cost: near linear in names and links.
 */
export function groupNames(names: readonly CountedName[]): readonly (readonly CountedName[])[] {
  const byKey = new Map(names.map((name) => [name.key, name]))
  const parents = new Map(names.map((name) => [name.key, name.key]))
  for (const name of names) {
    for (const link of name.links) {
      const other = byKey.get(link.key)
      if (other === undefined || !countsFor(name, other, link.rule)) continue
      parents.set(rootOf(parents, name.key), rootOf(parents, other.key))
    }
  }
  const groups = new Map<string, CountedName[]>()
  for (const name of [...names].sort((a, b) => compareStrings(a.key, b.key))) {
    const root = rootOf(parents, name.key)
    const group = groups.get(root) ?? []
    group.push(name)
    groups.set(root, group)
  }
  return [...groups.values()]
}

function countsFor(a: CountedName, b: CountedName, rule: string): boolean {
  if (rule === 'acronym') return !isAmbiguous(a.key.length < b.key.length ? a : b)
  return rule !== 'other-name' || !(hasTwoNames(a) && hasTwoNames(b))
}

/** True when texts give a name more than one other: of two such, one may be a slip, and would make two entities one. */
function hasTwoNames({ links }: CountedName): boolean {
  return links.filter(({ rule }) => rule === 'other-name').length > 1
}

/** True when texts give the acronym to more than one name. */
function isAmbiguous(acronym: CountedName): boolean {
  const wholes = acronym.links.filter((link) => link.rule === 'acronym' && link.key.length > acronym.key.length)
  return wholes.length > 1
}

function rootOf(parents: Map<string, string>, key: string): string {
  let root = key
  for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root)) {
    parents.set(root, parents.get(parent) ?? parent)
    root = parents.get(root) ?? parent
  }
  return root
}
