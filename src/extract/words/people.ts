/** Words that show a person: titles before a name, jobs, and common given names. Lower case. */
import { wordSet } from './word-set.ts'

/** Forms of address, which stand before a person's name and are no part of it. */
export const honorifics: ReadonlySet<string> = wordSet(
  'mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady madam rev rev. reverend fr st. saint capt captain col colonel gen general lt lieutenant maj major sgt sergeant adm admiral sen sen. senator rep rep. congressman congresswoman gov gov. governor president chancellor premier minister mayor king queen prince princess pope bishop judge justice ambassador secretary emperor empress duke duchess count countess baron baroness sheikh imam rabbi',
)

/** Jobs and roles: as a common noun before or after a name they show a person; capitalised they are no name themselves. */
export const roleNouns: ReadonlySet<string> = wordSet(
  'ceo cfo coo cto cio cmo chief executive chairman chairwoman chair chairperson president vice-president director founder co-founder cofounder boss head leader manager partner owner investor entrepreneur billionaire engineer scientist researcher analyst spokesman spokeswoman spokesperson lawyer attorney journalist reporter author writer poet novelist actor actress singer musician composer painter artist architect player footballer coach politician activist economist historian philosopher physicist chemist mathematician biologist astronaut soldier officer minister senator secretary commissioner governor mayor judge prosecutor treasurer principal dean professor executive executives official officials member members',
)

const kinNouns =
  'wife husband son daughter father mother brother sister cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother widow widower twin stepson fiancé fiancée spouse heir'

const kin = wordSet(kinNouns)

/** True for a noun of kinship; lemmas. */
export function isKin(lemma: string): boolean {
  return kin.has(lemma)
}

/** Lower-case words within a name, before its last. */
export const nameParticles: ReadonlySet<string> = wordSet(
  'de von van der den del della la le di da du do dos y al el bin ibn ter zu',
)

/**
 * Nouns for people alone: kin, trades, ranks, followers. Lemmas. What firms can be too ("owner", "supplier", "rival") is left out.
 */
export const personNouns: ReadonlySet<string> = wordSet(`${kinNouns}
man woman boy girl baby teenager pensioner friend colleague neighbour neighbor classmate schoolmate compatriot lover protégé mentor
accountant actor actress adviser advisor activist admiral agronomist aide ambassador anchorman anthropologist archaeologist archbishop archer architect artist astronaut astronomer athlete attorney author
baker banker baritone barrister bassist batsman bishop biochemist biologist biographer blogger botanist boxer brigadier broadcaster builder businessman businesswoman butcher
campaigner captain cardiologist cardinal carpenter cartoonist cellist champion chancellor chef chemist choreographer clergyman coach colonel columnist comedian commander composer conductor congressman congresswoman
constable cook coroner correspondent councillor councilman critic curator cyclist dancer deacon dean defender dentist deputy designer detective dictator diplomat dissident doctor driver drummer
ecologist economist editor educator emperor engineer entrepreneur envoy essayist explorer farmer filmmaker financier fisherman footballer forward fugitive general geneticist geographer geologist geophysicist goalkeeper golfer guitarist gymnast
historian hostage illustrator imam inspector interpreter inventor jeweller jockey journalist judge jurist keeper king lawmaker lawyer lecturer librarian lieutenant linguist lyricist
magician magistrate magnate major manager mathematician mayor mechanic metallurgist midfielder midwife mogul monk musician naturalist navigator neurologist novelist nun nurse
oncologist organist orphan painter paediatrician pastor patriarch pathologist patient pharmacist philanthropist philosopher photographer physician physicist pianist pilot playwright poet policeman policewoman politician poet pope preacher priest prince princess prisoner professor programmer prosecutor psychiatrist psychologist publicist
queen rabbi rapper rector refugee reporter representative researcher rower sailor saxophonist scholar scientist screenwriter sculptor sculler seamstress secretary senator sergeant singer skater skier smuggler sociologist soldier soloist soprano spokesman spokesperson spokeswoman sprinter statesman statistician striker student suffragist sultan surgeon surveyor swimmer
tailor teacher tenor theologian therapist toddler translator treasurer trumpeter tutor tycoon undersecretary urologist veteran vicar violinist virologist volunteer warlord winemaker winger witness worker wrestler writer zoologist`)

/** Given names common enough in English texts to show a person. Written down from general knowledge, no list copied. */
export const givenNames: ReadonlySet<string> = wordSet(`
aaron abby abdul abigail abraham adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra alexis alfred ali alice alicia alison allen amanda amber amelia amir amy ana andre andrea andreas andrew andy angela anita ann anna anne annie anthony antonio april arjun arnold arthur arvind ashley audrey austin
barbara barry beatrice ben benjamin bernard bernie beth betty bill billy bob bobby boris brad bradley brandon brenda brendan brett brian bruce bryan
caleb camille carl carla carlos carol caroline carolyn catherine cathy cecilia charles charlie charlotte chen cheryl chloe chris christian christina christine christopher cindy claire clara claudia clayton colin connor craig cristina curtis cynthia
daisy dan daniel daniela danny dario darren dave david dawn dean deborah demis denise dennis derek diana diane diego dmitri dominic don donald donna dora doris dorothy doug douglas duncan dustin dylan
edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elijah elizabeth ella ellen elliot elon emil emily emma emmanuel enrico eric erica erik erin ernest esther ethan eugene eva evan evelyn
fatima felix fernando fiona florence frances francesca francis francisco frank franz fred frederick friedrich
gabriel gareth gary gavin geoffrey george gerald gerard gina giovanni giulia glenn gloria gordon grace graham greg gregory greta guillermo gustav guy
hannah hans harold harriet harry harvey hassan heather hector heidi helen helena henri henrik henry herbert hillary holly howard hugh hugo
ian ibrahim igor ilya imran ines ingrid irene iris isaac isabel isabella ivan
jack jackie jacob jacques jake james jamie jan jane janet janice jason javier jay jean jeff jeffrey jennifer jenny jens jensen jeremy jerome jerry jesse jessica jessie jill jim jimmy joan joanna joe joel johan johann johannes john johnny jon jonathan jordan jorge jose josef joseph joshua joyce juan judith judy julia julian julie juliet jurgen justin
karen karl karla kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly klaus kofi kristin kurt kyle
lars larry laura lauren laurence lawrence leah lee lena leo leon leonard leonardo leslie lewis liam lillian linda lisa liz lloyd logan lois lorenzo louis louise lucas lucia lucy luigi luis luke lydia lynn
madeleine mads maggie manuel marc marcel marco marcus margaret maria marie marilyn marina mario marissa mark marta martha martin martina marvin mary matt matteo matthew maurice max maya megan mehmet melanie melinda melissa michael michel michelle miguel mike mikhail milton mira miranda miriam mohamed mohammad mohammed moira molly monica morris muhammad mustafa
nadia nancy naomi natalia natalie natasha nathan neal neil nelson nicholas nick nicola nicolas nicole nigel nikolai nina noah nora norman
oleg oliver olivia olga omar oscar otto owen
pablo pamela patricia patrick paul paula pavel pedro penelope penny percy peter phil philip philippe phillip phyllis pierre piotr prakash priya
rachel rafael rajesh ralph ramon randy raphael raul ravi ray raymond rebecca reed reid rene ricardo richard rick rita rob robert roberto robin rodney roger roland roman ron ronald rosa rose ross roy ruben rudolf russell ruth ryan
sabrina sally salman sam samantha samuel sandra sanjay sara sarah satya scott sean sebastian serena sergei sergey sergio seth shane shannon sharon shaun sheila sherry shirley sidney simon simone sofia sonia sophia sophie spencer stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart sue sundar susan susanna suzanne sven sylvia
tamara tanya tara ted teresa terry thelma theo theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis tyler
ulrich ursula valentina valerie vanessa vera veronica vicky victor victoria vikram vincent viola virginia vivian vladimir
wade wallace walter wanda warren wayne wendy wesley wilhelm will william willie winston wolfgang
xavier yan yasmin yoko yolanda yuri yusuf yvonne zachary zara zoe`)

const female = wordSet(
  'mrs mrs. ms ms. miss madam dame lady queen princess duchess countess baroness empress marchioness wife mother daughter sister aunt niece granddaughter grandmother widow stepdaughter goddaughter heiress actress nun abbess midwife waitress hostess governess seamstress girl mezzo-soprano soprano ballerina suffragette',
)
const male = wordSet(
  'mr mr. sir lord king prince duke count baron emperor marquess husband father son brother uncle nephew grandson grandfather widower stepson godson monk abbot friar boy baritone tenor',
)

/** Whom a form of address or a noun before a name is for, as far as it tells: "Mrs" and "spokeswoman" a woman, "Sir" and "husband" a man. */
export function genderOf(word: string): 'he' | 'she' | undefined {
  if (female.has(word) || /\p{L}{2}woman$/u.test(word) || word === 'woman') return 'she'
  return male.has(word) ||
    word === 'man' ||
    (/(?:sman|chairman|policeman|fireman|clergyman|nobleman|gentleman)$/u.test(word) && word !== 'talisman')
    ? 'he'
    : undefined
}
