/** Words that join a cue to its arguments, and nouns that say nothing of their own. Lemmas, lower case. */
import { wordSet } from './word-set.ts'

/** Verbs whose complement says what their subject is: "Acme is a supplier", "Acme became its supplier". */
export const copulas: ReadonlySet<string> = wordSet('be become remain stay')

/** Verbs with "as" and what their subject is: "acts as its supplier", "resigned as head of Acme". */
export const selfAsVerbs: ReadonlySet<string> = wordSet(
  'serve act work operate function resign retire return begin start continue stay remain step stand go quit double succeed replace follow join leave',
)

/** Verbs by which a subject gives a role to an object: "named Acme its supplier", "picked Acme as supplier". */
export const appointVerbs: ReadonlySet<string> = wordSet(
  'name appoint make elect choose pick select hire designate nominate call keep',
)

/** Verbs whose object, a relation, is their subject's: "signed a deal", "holds a stake", "walked away from its bid". */
export const holderVerbs: ReadonlySet<string> = wordSet(
  'have hold own get gain win secure obtain receive land clinch enjoy possess acquire buy take build up raise increase cut reduce sign strike reach enter ink seal agree announce form forge make complete close finish conclude finalise finalize launch begin start open file bring lodge seek pursue plan consider weigh mull explore negotiate discuss propose offer hope intend renew extend prolong continue keep maintain retain preserve resume deepen expand end terminate cancel scrap drop abandon dissolve sever quit lose halt exit relinquish leave forfeit waive surrender unwind discontinue revoke withdraw stop cease sell divest offload dump ditch rescind shelve walk pull back wind call put give let allow reject settle find use rely join write suspend freeze disclose unveil confirm reveal sit approve establish deny set have say near cement run grow pay',
)

/** Verbs that hand a relation to somebody: "granted Acme a licence", "a licence was granted to Acme". */
export const grantVerbs: ReadonlySet<string> = wordSet(
  'grant give offer award promise guarantee hand sell provide allow issue deny assure accord',
)

/** Nouns that head a compound without adding to its meaning: "supply deal", "merger agreement". */
export const hollowNouns: ReadonlySet<string> = wordSet(
  'deal agreement contract pact accord arrangement relationship talk negotiation discussion partner plan bid offer proposal right access term tie link company firm group maker giant business unit division order programme program venture alliance partnership transaction process suit case claim fight battle dispute action',
)

/** Words that belong to the verb before them. */
export const particles: ReadonlySet<string> = wordSet('up over out off down away back together along')

/** Nouns after a name that only say what it is: "the Acme platform". */
export const bearerNouns: ReadonlySet<string> = wordSet(
  'company firm group giant business platform store cloud marketplace service site website app app-store brand startup network region software ' +
    'league division mission flight expedition label river mountain town city village airport station team club band orchestra newspaper magazine ' +
    'ship film movie novel book album song series festival tournament prize award',
)

/** Nouns before "of" that stand for the whole: "control of Acme", "the rest of Acme". */
export const partNouns: ReadonlySet<string> = wordSet(
  'control majority rest remainder part most all whole half some share shares board maker',
)

/** Words too common to carry a relation in a construction that no example has shown. */
export const commonCues: ReadonlySet<string> = wordSet(
  'be have do make take get give go come put set use work run play start begin create form build include join offer list power lead head hold keep deal agreement contract partner only sole first access priority court board team joint director member chief executive product maker part unit stake plan open serve name call see show find call move live study train release launch produce add back sign rest exclusive cloud available',
)
