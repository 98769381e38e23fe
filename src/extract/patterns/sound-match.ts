/** Checks on a whole match that its parts alone cannot make. */
import { timeNouns } from '../words/calendar.ts'
import type { Argument } from './arguments.ts'
import { isPossessiveToken } from '../grammar/possessive.ts'
import type { TokenSpan } from '../sentence.ts'
import { describedName } from './described-name.ts'
import { isAdviser } from './advising.ts'
import { endsOf, type MatchRun, type SentenceView } from './match-run.ts'

/** False for a match whose words stand in another construction than the pattern means. */
export function isSoundMatch(run: MatchRun, { leading }: { leading: Argument | undefined }): boolean {
  if (endsInsideNounPhrase(run) || takesFromAside(run) || isOfOneList(run) || takesDescription(run)) return false
  if (takesAdviser(run)) return false
  return leading === undefined || (isSubjectOf(run, leading) && !isAnothersVerb(run, leading))
}

/** "in Porto, Lund and Oslo": a comma alone does not relate the members of a list. */
function isOfOneList({ view, subject, object, cueFirst, cueEnd }: MatchRun): boolean {
  if (cueEnd - cueFirst !== 1 || view.sentence.tokens[cueFirst]?.text !== ',') return false
  if (subject?.kind !== 'references' || object?.kind !== 'references') return false
  const own = [...subject.references, ...object.references]
  return view.arguments.some(({ references }) => own.every((reference) => references.includes(reference)))
}

/** "Acme, a unit of Initech, makes pumps": Initech stands in the aside and has no part in what Acme does. */
function takesFromAside({ view, subject, object, both, cueFirst }: MatchRun): boolean {
  const own = view.grammar.asideAt[cueFirst]
  return [subject, object, both].some(
    (filler) =>
      filler?.kind === 'references' &&
      filler.references.some(({ first, end }) => {
        const index = view.grammar.asideAt[first] ?? -1
        return index !== -1 && index !== own && !isHeadOfAside(view, { first, end }, index)
      }),
  )
}

/** ", the Danish bank Initech,": the name that an aside ends in is what it is about. */
function isHeadOfAside({ sentence, grammar }: SentenceView, { first, end }: TokenSpan, index: number): boolean {
  const aside = grammar.asides[index]
  if (aside === undefined || end !== aside.end) return false
  return !sentence.tokens
    .slice(aside.first, first)
    .some(({ pos, text }, at) => pos === 'ADP' || text === ',' || grammar.groupAt[aside.first + at] !== -1)
}

/** "Founded at MIT, and is led by Ann Lee": a passive verb with another subject, which stands before the leading argument. */
function isAnothersVerb(run: MatchRun, leading: Argument): boolean {
  const { groups, groupAt, subjects } = run.view.grammar
  const index = groupAt[run.cueFirst] ?? -1
  const [group, subject] = [groups[index], subjects[index]]
  if (group === undefined || subject === undefined || !group.isPassive) return false
  const isOwn = endsOf(run).some(({ first, end }) => first < subject.end && subject.first < end)
  return !isOwn && subject.end <= leading.first && leading.end <= group.first
}

function takesAdviser(run: MatchRun): boolean {
  const cue = { first: run.cueFirst, end: run.cueEnd }
  return endsOf(run).some((end) => isAdviser(run.view, end, cue))
}

/** "sold Acme competitor Initech to Corvell": a name that only describes the one right behind it, which the match does not take. */
function takesDescription({ view, subject, object, both, firstWord }: MatchRun): boolean {
  const taken = [subject, object, both].flatMap((filler) => (filler?.kind === 'references' ? filler.references : []))
  return taken.some(({ end }) => {
    // The pattern's own word: "Acme chairman Jane Doe".
    const described = end === firstWord ? -1 : describedName(view, end)
    return described >= 0 && !taken.some(({ first }) => first === described)
  })
}

/** "bought Acme shares": the last argument only modifies the noun that follows. */
function endsInsideNounPhrase(run: MatchRun): boolean {
  if (!run.isAfterArgument) return false
  const { tokens } = run.view.sentence
  if (run.view.arguments.some((argument) => argument.isPossessive && argument.end === run.end)) return false
  const next = tokens[run.end]
  // An argument that stops before the mark was bound for a pattern that names the mark, and did not.
  if (isPossessiveToken(next)) return true
  if (describedName(run.view, run.end) >= 0) return true
  if (next?.pos !== 'NOUN' || run.view.isName[run.end] === 1 || timeNouns.has(next.lower)) return false
  return run.view.grammar.groupAt[run.end] === -1
}

/** "The head of Acme left B": a leading argument before a verb must be its subject, not part of it. */
function isSubjectOf(run: MatchRun, leading: Argument): boolean {
  const { tokens } = run.view.sentence
  const { groups, groupAt, subjects } = run.view.grammar
  const index = groupAt[run.firstWord] ?? -1
  const group = groups[index]
  const subject = subjects[index]
  if (group === undefined || subject === undefined || leading.end > group.first || leading.isPossessive) return true
  // "Acme investors have sued": the subject is of them.
  const isOfNoun =
    subject.end > leading.end && tokens[leading.end]?.pos === 'NOUN' && run.view.isName[leading.end] !== 1
  return leading.first < subject.end && subject.first < leading.end && !isOfNoun
}
