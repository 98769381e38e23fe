/**
 * Given names that are borne by men or by women almost always, of many countries, in lower case: whom "he" and "she" may mean where a text has not
 * said yet. Names of both are left out (Kim, Robin, Andrea, Jean, Jan, Simone), and those that are as often a family name.
 */
import { wordSet } from './word-set.ts'

const men = wordSet(
  'john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jeff jacob gary nicholas eric erik jonathan larry justin scott brandon benjamin ben samuel raymond gregory frank alexander patrick jack dennis jerry tyler aaron henry douglas peter adam nathan zachary walter kyle harold carl jeremy keith roger arthur lawrence bruce albert willie bryan eugene philip phillip vincent bobby johnny bradley theodore ted hugh hugo oliver simon martin neil graham ian colin alan allan nigel trevor derek stuart malcolm duncan angus hamish alistair fergus liam sean padraig declan giles edwin edgar ernest ralph herbert frederick fred ' +
    'hans heinrich friedrich wilhelm karl klaus jürgen wolfgang günter günther otto ludwig dieter helmut gerhard stefan jens uwe matthias lars sven olaf olav bjorn björn anders magnus gunnar nils niels søren henrik mads jesper mikkel knut leif rolf arne torsten piet pieter willem hendrik cornelis johannes dirk ' +
    'pierre jacques françois louis henri philippe michel bernard gérard olivier laurent thierry sébastien guillaume étienne benoît antoine marcel rené ' +
    'giovanni giuseppe marco luca paolo francesco antonio mario luigi roberto stefano alessandro matteo lorenzo pietro enrico giorgio carlo massimo fabio ' +
    'josé juan carlos luis miguel manuel francisco javier pedro jorge fernando alejandro rafael sergio pablo diego andrés ramón ricardo eduardo joão paulo nuno tiago rui afonso gonçalo ' +
    'ivan dmitri dmitry sergei sergey vladimir mikhail nikolai boris igor oleg andrei alexei yuri viktor pavel piotr tomasz krzysztof andrzej jerzy wojciech zbigniew marek jakub lukasz łukasz václav jiří josef petr tomáš milan zoltán lászló istván gábor ferenc attila ion mihai radu ' +
    'mohammed muhammad mohamed ahmed hassan hussein omar ibrahim mustafa yusuf abdullah khalid tariq karim mehmet murat emre rajesh suresh ramesh amit anil sunil vijay rahul arjun ravi sanjay ashok deepak vikram kwame kofi kwesi chinedu emeka olusegun hiroshi takashi kenji satoshi yoshi ichiro haruki',
)

const women = wordSet(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra dorothy kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine catherine christine virginia debra janet maria diane julie joyce victoria olivia heather emma martha judith judy alice jane julia grace marie rose theresa teresa beverly denise marilyn amber danielle rachel doris charlotte sophia sophie hannah isabella isobel isabel abigail lucy fiona siobhan aoife niamh eileen maureen agnes edith florence gertrude harriet beatrice eleanor louise annie anne ann ellen clara ada ida nora dora eliza priscilla ' +
    'ingrid astrid greta helga heidi ursula renate monika sabine petra claudia katrin silke anke birgit gudrun hildegard frieda liesl annika sigrid solveig kirsten mette karin kerstin ulla britta freja elin saskia marieke anneke ' +
    'françoise brigitte sylvie nathalie isabelle céline amélie aurélie véronique geneviève colette margaux chloé camille hélène mathilde odile ' +
    'giulia francesca chiara paola elena lucia sofia martina valentina federica giovanna carla rosa bianca caterina ilaria ' +
    'carmen josefa dolores pilar teresa ana lucía marta cristina beatriz raquel inés mercedes ximena guadalupe catarina fernanda mariana joana leonor ' +
    'natalia olga tatiana svetlana irina yelena ekaterina anastasia ludmila galina marina vera katarzyna agnieszka małgorzata joanna magdalena zofia jadwiga hana jana lenka markéta zuzana katalin erzsébet ildikó ioana ' +
    'fatima aisha khadija zainab maryam leila layla yasmin ayşe fatma zeynep elif priya anjali sunita kavita lakshmi meera radha indira deepa amara adaeze ngozi chioma ifeoma folake nkechi yoko keiko akiko naoko haruka mei',
)

/** The pronoun of whoever bears a given name, in lower case; undefined where that does not say. */
export function genderOfGiven(given: string): 'he' | 'she' | undefined {
  const [isMan, isWoman] = [men.has(given), women.has(given)]
  return isMan === isWoman ? undefined : isMan ? 'he' : 'she'
}
