/**
 * Classes of words that tell where a relation is in its life: what weighing reads of a word whether or not it met it in training. General
 * English, written by hand; a word may be of several classes. Lemmas or lower-case forms; of two words, the lemma and the form after it.
 */
import type { Token } from '../tokens.ts'

const lists: Readonly<Record<string, string>> = {
  // A state is given up by who is in it, or taken away.
  leave:
    'leave quit resign retire depart exit relinquish renounce abdicate vacate desert defect emigrate flee escape swap ditch dump forsake stand-down/down abandon disaffiliate secede',
  oust: 'oust dismiss fire sack remove eject expel depose axe topple unseat evict banish strip suspend disbar defrock deselect',
  stop: 'end stop cease halt terminate discontinue close finish conclude sever cut break dissolve disband discard retire unplug deprecate sunset delist drop remove pull kill withdraw revoke rescind void annul nullify cancel scrap unwind divorce separate split liquidate shutter abolish wind pull disconnect untangle decouple repeal rip uninstall sever tear oust lose forfeit waive surrender',
  lapse: 'lapse expire elapse mature run-out/out peter-out/out wane vanish disappear collapse die perish fold',
  sell: 'sell divest offload dispose unload hive shed sell-off/off sell-out/out cash-out/out exit hand-over/over',
  refuse:
    'refuse decline reject rebuff snub spurn shun scotch veto dismiss deny rebut refute dispute oppose resist forbid bar ban prohibit block bar rule turn-down/down rule-out/out pass-on/on shoot-down/down throw-out/out knock-back/back balk',
  'call off':
    'cancel scrap shelve abandon scuttle jettison axe drop withdraw collapse founder fail fizzle stall lapse abort nix derail unravel torpedo call-off/off pull-out/out back-out/out walk-away/away fall-through/through fall-apart/apart break-down/down break-off/off give-up/up put-off/off',
  part: 'part-ways/ways part-company/company part-with/with walk-away/away walk-out/out step-down/down step-back/back step-aside/aside stand-down/down bow-out/out opt-out/out move-on/on move-away/away move-out/out sign-off/off hand-back/back give-up/up put-paid/paid spin-off/off force-out/out break-up/up break-away/away wind-down/down wind-up/up shut-down/down phase-out/out cut-off/off cut-ties/ties get-rid/rid take-down/down pull-out/out pull-back/back drop-out/out go-out/out rip-out/out tear-up/up run-out/out check-out/out lay-off/off let-go/go switch-off/off turn-off/off take-off/off',
  keep: 'retain keep maintain preserve extend renew continue remain reaffirm stay sustain prolong uphold persist endure survive last abide prolongation extension renewal re-elect reelect reappoint re-sign re-up cling outlast recommit roll-over/over stay-on/on go-on/on carry-on/on press-on/on stick-with/with stick-to/to hold-on/on hang-on/on stand-by/by keep-up/up hold-onto/onto unchanged intact',
  start:
    'begin start sign form launch strike forge enter join open establish create gain win secure become initiate commence ink hire appoint elect marry wed take name install recruit poach sign-up/up take-over/over move-in/in switch choose pick adopt inherit succeed replace swear promote debut arrive settle move relocate bring land clinch seal award grant buy acquire complete close finalise finalize',
  plan: 'plan intend propose aim agree pledge promise vow commit prepare schedule slate design earmark target undertake set due poise ready bind tap choose pick nominate designate expect promise near undertaking roadmap pipeline agreement pact deal binding conditional subject pending await awaiting approval commitment letter intent intention proposal proposed planned upcoming forthcoming impending incoming designate elect future prospective next intended eventual soon tomorrow',
  doubt:
    'consider weigh mull explore study ponder eye contemplate discuss negotiate court woo circle approach sound hope seek try attempt bid want wish threaten examine evaluate review debate flirt look talk talks negotiation negotiations discussion discussions option possibility prospect rumour rumor speculation chance scenario might may could would perhaps maybe possibly potentially potential possible likely probable probably unlikely tentative mooted touted rumoured rumored hypothetical would-be candidate contender suitor bidder interested interest if unless whether should provided assuming depend depending favourite frontrunner tip expect expected',
  ended:
    'former ex previous erstwhile defunct onetime one-time past old earlier then outgoing prior ended expired late estranged formerly previously once originally anymore longer ago previous predecessor bygone retired veteran emeritus disgraced deposed widow widower widowed divorced divorcee alumnus alumna graduate alma longtime first-ever last final used until till',
  death:
    'die death dead late funeral obituary bury posthumous posthumously widow widower widowed widowhood estate survive perish kill murder execute mourn predecease lie cemetery burial',
  happened:
    'yesterday today ago recently just already complete completed since later then afterwards subsequently eventually',
  next: 'next tomorrow soon later shortly from effective start starting begin beginning coming once when pending',
  now: 'now currently today still present presently nowadays already since ever continue remain incumbent current acting interim',
  still: 'still yet remain unchanged intact ever again renewed another more further fresh',
  not: "not n't never no nor neither without none nobody nothing nowhere hardly cannot denial untrue false fiction myth baseless unfounded groundless wrong mistaken contrary nonsense invention fabricate",
  instead: 'rather instead than unlike except but though although despite however',
  say: 'say tell report claim argue believe suggest insist allege state write note add explain think suspect warn estimate predict contend maintain hint indicate understand rumour rumor accuse assert boast whisper cite quote reckon speculate imply purport',
  source:
    'source sources insider insiders people person familiar reportedly allegedly supposedly purportedly apparently ostensibly alleged purported unconfirmed anonymous leak leaked tabloid newspaper account accounts rumour rumor legend tradition according unnamed gossip blogger critic rival rivals witness lawyer prosecutor indictment testimony affidavit hearsay',
  announce: 'announce confirm disclose reveal unveil declare update publish release file',
}

const classes = new Map<string, string[]>()
/** Classes of two words by the lemma, then the form after it. */
const classesOfTwo = new Map<string, Map<string, string[]>>()

function addTo(known: Map<string, string[]>, word: string, name: string): void {
  known.set(word, [...new Set([...(known.get(word) ?? []), name])])
}

for (const [name, words] of Object.entries(lists)) {
  for (const entry of new Set(words.split(' '))) {
    const [first = '', second] = entry.split('/')
    if (second === undefined) {
      addTo(classes, first, name)
      continue
    }
    const lemma = first.slice(0, -second.length - 1)
    const byNext = classesOfTwo.get(lemma) ?? new Map<string, string[]>()
    classesOfTwo.set(lemma, byNext)
    addTo(byNext, second, name)
  }
}

/** The classes of the word at a place, alone or with the word after it. */
export function statusClasses(tokens: readonly Token[], at: number): readonly string[] {
  const token = tokens[at]
  if (token === undefined) return noClasses
  const { lemma, lower } = token
  const ofTwo = classesOfTwo.get(lemma)?.get(tokens[at + 1]?.lower ?? '')
  return ofTwo ?? classes.get(lemma) ?? classes.get(lower) ?? noClasses
}

const noClasses: readonly string[] = []
