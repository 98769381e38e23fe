/** Words that show where a relation is in its life, how sure a source is, and who said it. Lemmas unless said otherwise; lower case. */
import { wordSet } from './word-set.ts'

/** Verbs whose object or subject, a relation, ends: "scrapped the deal", "the deal expired". */
export const endVerbs: ReadonlySet<string> = wordSet(
  'end terminate cancel scrap drop abandon dissolve sever cut quit lose expire lapse halt break exit relinquish leave forfeit waive surrender unwind discontinue revoke withdraw collapse stop cease finish sell divest offload dump axe ditch rescind void annul nullify shutter shelve strip scuttle jettison untangle oust dismiss fire sack remove eject expel depose block reject settle resign',
)

/** Verbs by which somebody leaves a post, whether they govern what tells of it or are that themselves: "will retire as chairman". */
export const leaveVerbs: ReadonlySet<string> = new Set([
  ...wordSet('retire resign quit depart abdicate'),
  ...'step down,stand down,step aside,bow out,step back'.split(','),
])

/** Verbs whose object or subject goes on: "renewed the deal". */
export const keepVerbs: ReadonlySet<string> = wordSet(
  'retain keep maintain preserve extend renew continue remain reaffirm stay sustain prolong uphold persist',
)

/** Nouns that end what follows them with "of": "the end of the deal". */
export const endNouns: ReadonlySet<string> = wordSet(
  'end termination expiry expiration collapse loss breakup break-up dissolution cancellation demise conclusion split',
)

/** Nouns by which what follows goes on. */
export const keepNouns: ReadonlySet<string> = wordSet('extension renewal continuation prolongation')

/** Nouns that hold what follows to be possible or planned. */
export const prospectNouns: ReadonlySet<string> = wordSet(
  'plan plans talk talks possibility prospect proposal bid negotiation negotiations intention option rumour rumor speculation hope hopes',
)

/** Adjectives before a relation's noun or its holder that end it. */
export const endedAdjectives: ReadonlySet<string> = wordSet(
  'former ex previous erstwhile defunct onetime one-time past old earlier then outgoing prior ended expired late estranged',
)

/** Adjectives that put it ahead. */
export const plannedAdjectives: ReadonlySet<string> = wordSet(
  'next planned proposed upcoming future prospective impending incoming designate intended',
)

/** Adjectives that leave it open. */
export const possibleAdjectives: ReadonlySet<string> = wordSet(
  'potential possible rumoured rumored likely hypothetical would-be mooted',
)

/** Adjectives that say it goes on. */
export const keptAdjectives: ReadonlySet<string> = wordSet('continuing lasting continued')

/** Adverbs that deny what they stand with, lower-case forms. */
export const denyingAdverbs: ReadonlySet<string> = wordSet("not n't never")

/** Adverbs, lower-case forms. */
export const endedAdverbs: ReadonlySet<string> = wordSet('formerly previously once originally anymore')
export const keptAdverbs: ReadonlySet<string> = wordSet('still')
export const reportedAdverbs: ReadonlySet<string> = wordSet('reportedly allegedly supposedly purportedly apparently')
export const possibleAdverbs: ReadonlySet<string> = wordSet(
  'possibly perhaps maybe potentially probably likely conceivably',
)

/** Auxiliaries, lower-case forms. */
export const futureWords: ReadonlySet<string> = wordSet("will 'll shall wo")
export const possibleModals: ReadonlySet<string> = wordSet('may might could would')

/** Verbs by which somebody's word is passed on: what they say is reported, not asserted. */
export const sayVerbs: ReadonlySet<string> = wordSet(
  'say tell report claim argue believe suggest insist allege state write note add explain think suspect warn estimate predict contend maintain hint indicate',
)

/** Verbs by which a party makes known what it does: what they say holds. */
const announceVerbs: ReadonlySet<string> = wordSet(
  'announce confirm disclose reveal unveil declare update publish release',
)

/** True for a verb, by lemma, of saying or announcing: what follows it is somebody's word. */
export function tellsOf(lemma: string): boolean {
  return sayVerbs.has(lemma) || announceVerbs.has(lemma)
}

/** Verbs by which somebody says that it is not so. */
export const denyVerbs: ReadonlySet<string> = wordSet('deny refute dispute dismiss')

/** Openings of a clause that hold it possible only. */
export const conditionals: ReadonlySet<string> = wordSet('if unless whether should assuming provided')

/** Verbs with which what lasts begins: their date is its start, also where it has ended since. */
export const beginVerbs: ReadonlySet<string> = wordSet(
  'become join appoint name elect hire marry wed enter enrol enroll enlist recruit engage install inaugurate ordain',
)

/** Verbs that describe a state: in the simple past the state is over. */
export const stateVerbs: ReadonlySet<string> = wordSet(
  'be work serve own lead head run live reside belong chair employ depend rely hold possess study attend graduate train teach write play educate stand',
)

/** Verbs of ending and of keeping that are two words: the verb's lemma and the particle right after it. */
export const phrasalEnds: ReadonlySet<string> = new Set(
  'call off,pull out,walk away,back out,turn down,throw out,give up,put paid,spin off,force out,break off,break up,opt out,wind down,wind up,part with,hand back,run out,fall through,fall apart,break down,move away,phase out,cut off,get rid,sell off,shut down,step down,step aside,stand down'.split(
    ',',
  ),
)
export const phrasalKeeps: ReadonlySet<string> = new Set(
  'press on,go on,stay on,carry on,stick with,stick to,hold on,hang on,stand by,keep up'.split(','),
)

/** Nouns of what happens once: to end one before it has happened is not to have it. Lemmas. */
export const eventNouns: ReadonlySet<string> = wordSet(
  'acquisition purchase takeover merger bid buyout sale offer combination appointment',
)

/** Verbs that make a noun a plan: "is considering a bid". Lemmas. */
export const planVerbs: ReadonlySet<string> = wordSet('plan propose seek want intend promise pledge')

/** Adjectives that tell of a relation as its subject's predicate: "the partnership is over". */
export const endedPredicates: ReadonlySet<string> = wordSet('over dead finished off history')
export const possiblePredicates: ReadonlySet<string> = wordSet('possible likely conceivable imminent unlikely')

/** Verbs whose present progressive tells what is to come: "is joining". Lemmas. */
export const comingVerbs: ReadonlySet<string> = wordSet(
  'join move take buy acquire sell merge go come become start marry open return',
)
