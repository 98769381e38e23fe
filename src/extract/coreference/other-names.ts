/** Names that a text gives as another name of the one before them: "(née Lund)", "formerly Orrin Mills", "has renamed itself Orrin". */
import type { NameDraft } from '../names/name-draft.ts'
import type { Sentence } from '../sentence.ts'

/** Most tokens between the two. */
const mostBetween = 9

// What stands between two names, as the words of its tokens with a space between.
const inBrackets =
  /^\( (?:(?:née|nee|né|born|formerly|previously|originally|now|also|known as|formerly known as|previously known as|now known as|also known as|also called|now called|formerly called|formerly trading as|renamed)|(?:in )?(?:german|french|italian|spanish|portuguese|dutch|polish|czech|slovak|hungarian|romanian|russian|ukrainian|bulgarian|serbian|croatian|greek|turkish|arabic|hebrew|persian|hindi|chinese|japanese|korean|swedish|norwegian|danish|finnish|irish|welsh|latin|latvian|lithuanian|estonian|catalan|basque) :?)$/u
const besideComma =
  /^, (?:formerly|formerly known as|previously known as|once known as|now known as|also known as|better known as|now called|formerly called|which (?:was|is|has been) (?:since |now |later )?(?:renamed|called|known as)|renamed|since renamed)$/u
const byVerb =
  /^(?:(?:(?:has|had|have|will|would|is|to|since|later|then) ){0,4}(?:renam(?:e|ed|es) itself|rebrand(?:ed|s)? itself(?: as)?|rebranded as|chang(?:e|ed|es) its name to)|(?:(?:has|had|have|will|would|to|since|later|then) ){0,4}(?:is|was|were|be|been) (?:to be )?(?:later |then |since )?(?:renamed|rebranded(?: as)?|now called|now known as|formerly known as)|(?:is|was) (?:now|formerly) (?:called|known as))$/u
/** What may stand behind the second name where commas or brackets part it off. */
const closers = new Set([',', ')', ';', '.', ':', 'in'])

/** Pairs of the key of another name and the name it is of, in order of the text. Cost: linear in names. */
export function otherNames(names: readonly NameDraft[], sentences: readonly Sentence[]): [string, NameDraft][] {
  return names.flatMap((name, index): [string, NameDraft][] => {
    const tokens = sentences[name.sentence]?.tokens
    // "(German: Johanna Nowak)": the language is read as a name too.
    const isLanguage = tokens?.[names[index + 1]?.end ?? -1]?.text === ':'
    const other = names[isLanguage ? index + 2 : index + 1]
    if (other === undefined || tokens === undefined || other.sentence !== name.sentence) return []
    if (other.key === name.key || other.first - name.end > mostBetween) return []
    const between = tokens
      .slice(name.end, other.first)
      .map(({ lower }) => lower)
      .join(' ')
    const isParted = closers.has(tokens[other.end]?.text ?? '.') || /\d/u.test(tokens[other.end]?.text ?? '')
    const isOther = byVerb.test(between) || (isParted && (inBrackets.test(between) || besideComma.test(between)))
    return isOther ? [[other.key, name]] : []
  })
}
