/** Verbs that govern another verb of the same subject and say how far along it is, with what they make of its status. */

/** What a governing verb or adjective makes of the verb it governs. */
export type ChainEffect = 'planned' | 'active' | 'ended' | 'retained' | 'negated' | 'possible'

/** By lemma: "plans to buy", "stopped selling", "is set to buy", "refused to sell". */
export const chainVerbs: ReadonlyMap<string, ChainEffect> = new Map<string, ChainEffect>([
  ...words(
    'plan intend agree aim want seek decide promise pledge commit prepare vow set schedule propose look opt choose announce due offer bid undertake slate poise near',
    'planned',
  ),
  ...words(
    'begin start come manage help go get move proceed become appear seem say report allege tip think believe rumour rumor see',
    'active',
  ),
  ...words('use stop cease quit finish halt discontinue', 'ended'),
  ...words('continue keep remain retain', 'retained'),
  ...words('refuse decline fail forget deny reject avoid', 'negated'),
  ...words(
    'hope consider explore weigh mull discuss try attempt expect threaten negotiate eye contemplate ready',
    'possible',
  ),
])

/** Verbs of two or three words by which something is not to be: "ruled out buying", "stopped short of a merger". Lemma, then the words after it. */
export const phrasalRefusals: ReadonlySet<string> = new Set(
  'rule out,decide against,vote against,back away from,shy away from,refrain from,abstain from,stop short of,think better of'.split(
    ',',
  ),
)

function words(lemmas: string, effect: ChainEffect): [string, ChainEffect][] {
  return lemmas.split(' ').map((lemma) => [lemma, effect])
}
