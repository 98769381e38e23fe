/** Nouns for people by trade and post, and the posts at the head of an organisation. Lemmas or forms, lower case; general knowledge. */
import type { Token } from '../tokens.ts'
import { roleNouns } from './people.ts'
import { wordSet } from './word-set.ts'

/** Trades and posts, beside `roleNouns` and what the endings show. Left out is what more often is a firm or a thing: "publisher", "carrier". */
const trades: ReadonlySet<string> = wordSet(`
abbess abbot accountant acrobat adjutant administrator adviser advisor agent aide ambassador anchor anchorman animator announcer apprentice
arbitrator archbishop archdeacon archivist assistant astronomer athlete attaché auctioneer auditor bailiff baker banker baritone barrister bassist
batsman batter bishop boatswain bodyguard bookkeeper bowler boxer brewer broker builder butcher butler cameraman canon captain caretaker carpenter
cashier centre-back chancellor chaplain chauffeur chef choreographer clerk colonel comedian commander commandant commentator comptroller conductor
congressman congresswoman constable consul consultant contralto controller cook co-ordinator coordinator corporal coroner correspondent councillor
councilor counsel counsellor courier critic curate curator dancer deacon dealer dean defender delegate deputy designer detective developer diplomat
doctor drummer editor editor-in-chief educator electrician emissary employee engraver envoy examiner explorer farmer fellow fighter filmmaker
financier firefighter fireman flautist fly-half foreman forester forward fullback full-back gamekeeper gardener geographer goalie goalkeeper
goldsmith golfer governess grandmaster guard guitarist gymnast headmaster headmistress headteacher hooker illustrator inspector instructor intern
interpreter inventor investigator janitor jockey judoka juror keeper labourer laborer lawmaker lecturer legislator lieutenant linebacker lobbyist
magistrate major marine marshal master mathematician matron mechanic mediator merchant meteorologist mezzo-soprano midfielder midwife miller miner
missionary model monk mountaineer musician navigator negotiator newsreader notary nun nurse official operative orderly organiser organizer painter
paramedic paratrooper parliamentarian pastor patriarch philanthropist philosopher photographer pilot pitcher playwright plumber policeman policewoman
porter postman postmaster potter preacher prelate premier presenter priest prior prioress private producer programmer promoter prop provost psychiatrist
puppeteer purser quarterback quartermaster rabbi ranger rapper rector registrar representative restorer runner sailor salesman saxophonist scholar
schoolmaster schoolmistress schoolteacher scout screenwriter scrum-half sculptor seaman sergeant servant shepherd shipwright shoemaker shopkeeper
skater skier skipper solicitor songwriter soprano specialist staffer steward stewardess strategist striker superintendent surgeon surveyor swimmer
tailor teacher technician tenor tester trader trainee trainer translator trombonist trooper trumpeter trustee tutor typist typographer undersecretary
under-secretary underwriter usher vet veteran vicar vice-chancellor violinist volunteer waiter waitress warden warder watchmaker weaver webmaster whip
winger worker wrestler`)

/** "geologist", "electrician", "cameraman", "spokesperson", "mountaineer"; "-er" and "-or" make too many things. */
const tradeEnding = /(?:[a-z]{3}ist|[a-z]{2}ician|ographer|[a-z]{3}woman|sman|[a-z]{3}person|neer)$/u
const noTrades: ReadonlySet<string> = wordSet('assist consist exist insist resist twist mist specialist career pioneer')

/** Posts whose holder leads the organisation. Longer ones come first where they start alike. */
const headPosts: readonly (readonly string[])[] = [
  'chief executive officer, chief executive, managing director, director general, director - general, general director, executive director',
  'artistic director, musical director, music director, executive chairman, executive chair, executive chairwoman, general manager, managing partner',
  'general secretary, secretary general, secretary - general, vice - chancellor, vice chancellor, editor - in - chief, editor in chief, chief editor',
  'commander - in - chief, commander in chief, head teacher, head master, co - chair, co - chairman, co - chairwoman, co - president, co - leader, co - director',
  'president, chairman, chairwoman, chairperson, chair, ceo, head, leader, boss, chief, principal, rector, dean, provost, headmaster, headmistress',
  'headteacher, commander, commandant, governor, superintendent, director, abbot, abbess, prior, prioress, bishop, archbishop, pastor, chancellor, president - elect',
]
  .flatMap((line) => line.split(', '))
  .map((post) => post.split(' '))

/** The last words of such posts. */
export const headPostWords: ReadonlySet<string> = new Set(headPosts.flatMap((post) => post.slice(-1)))

const byFirst = new Map<string, (readonly string[])[]>()
for (const post of headPosts) byFirst.set(post[0] ?? '', [...(byFirst.get(post[0] ?? '') ?? []), post])

/** Words before a post by which it is another's: "deputy director", "finance chief". */
const lesser: ReadonlySet<string> = wordSet(
  'vice deputy assistant associate sub under financial technical technological technology legal commercial regional medical sporting sports creative operational operating ' +
    'digital editorial marketing strategic scientific sales junior finance',
)
/** Nouns before a post that only say of what it is: "party leader", "board chairman". */
const ownBearers: ReadonlySet<string> = wordSet(
  'board company group party union federation league bank club team government museum university college school association rebel militia army police founder founding co-founder honorary',
)

/** Trades that are nobody's posts: "its owner", "the Acme founder". */
const ownMasters: ReadonlySet<string> = wordSet(
  'owner founder co-founder cofounder investor entrepreneur billionaire philanthropist politician activist financier artist merchant farmer',
)

/** Where the words of a post at the head of an organisation that start at `at` end; `at` where there are none. */
export function headPostEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return at
  for (const post of byFirst.get(token.lower) ?? byFirst.get(token.lemma) ?? []) {
    const isHere = post.every((word, index) => isWord(tokens[at + index], word))
    if (isHere && isAlone(tokens, at, at + post.length)) return at + post.length
  }
  return at
}

/** True when the word at `at` is the last of such a post. */
function endsHeadPost(tokens: readonly Token[], at: number): boolean {
  if (!headPostWords.has(tokens[at]?.lemma ?? '') && !headPostWords.has(tokens[at]?.lower ?? '')) return false
  for (let first = Math.max(0, at - 4); first <= at; first += 1) if (headPostEnd(tokens, first) === at + 1) return true
  return false
}

/** True for a noun that says what a person is by trade or post. Capitalised it may be tagged as a name. */
export function isPersonNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !['NOUN', 'PROPN', 'ADJ', 'VERB'].includes(token.pos)) return false
  const { lower, lemma } = token
  if (roleNouns.has(lemma) || roleNouns.has(lower) || trades.has(lemma) || trades.has(lower)) return true
  if (token.text === '-' || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) return false
  return tradeEnding.test(lemma) && !noTrades.has(lemma)
}

/** True for a noun of a trade or post that one has with somebody, and that is not the head's. */
export function isPost(tokens: readonly Token[], at: number): boolean {
  return isPersonNoun(tokens, at) && !ownMasters.has(tokens[at]?.lemma ?? '') && !endsHeadPost(tokens, at)
}

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lower === word || token.lemma === word)
}

/** "Head of research", "president of sales": of a part, by its work; "head of the company" and "chairman of Acme" are of the whole. */
function isOfWork(tokens: readonly Token[], at: number): boolean {
  const work = tokens[at + 1]
  if (tokens[at]?.lower !== 'of' || work === undefined || !/^\p{Ll}/u.test(work.text)) return false
  const isNoun = work.pos === 'NOUN' || (work.pos === 'ADJ' && tokens[at + 2]?.pos === 'NOUN')
  return isNoun && !ownBearers.has(work.lemma) && !ownBearers.has(tokens[at + 2]?.lemma ?? '')
}

/** "Chief financial officer", "chief operating officer": what the post is of stands behind its first word. */
function isQualified(tokens: readonly Token[], at: number): boolean {
  const [word, noun] = [tokens[at], tokens[at + 1]]
  return (
    tokens[at - 1]?.lower === 'chief' &&
    word !== undefined &&
    /^(?:ADJ|VERB|NOUN)$/u.test(word.pos) &&
    /^(?:officer|counsel|director)$/u.test(noun?.lemma ?? '')
  )
}

/** False where another noun takes or lessens the post: "chief engineer", "vice-president", "a director" (one of several). */
function isAlone(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end]
  if (isOfWork(tokens, end) || isQualified(tokens, end)) return false
  if (next?.pos === 'NOUN' || (next?.text === '-' && tokens[end + 1]?.pos === 'NOUN')) return false
  const before = tokens[first - 1]?.text === '-' ? tokens[first - 2] : tokens[first - 1]
  if (before === undefined) return true
  if (['a', 'an'].includes(before.lower) && tokens[first]?.lemma === 'director') return false
  if (lesser.has(before.lower)) return false
  return before.pos !== 'NOUN' || ownBearers.has(before.lower) || /\d/u.test(before.text)
}
