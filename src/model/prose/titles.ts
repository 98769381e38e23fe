/** Capitals of respect: degrees and honours behind a name as white space, posts and terms that a document defines with small letters. */
import { blank } from './blank.ts'

const honours =
  'FRSE|FRSC|FRS|FBA|FREng|FRCP|FRCS|FRAS|FRIBA|FAcSS|OBE|MBE|CBE|KBE|DBE|GBE|KCB|DCB|GCB|KCMG|DCMG|GCMG|CMG|KCVO|DCVO|CVO|MVO|DSO'
const degrees = String.raw`M\.D\.|Ph\.?\s?D\.?|J\.D\.|D\.Phil\.?|DPhil|D\.?Sc\.?|Sc\.D\.|Ed\.D\.|LL\.[BDM]\.|M\.B\.A\.|MBA|M\.Sc\.|MSc|Pharm\.?D\.?|D\.V\.M\.|D\.D\.S\.|CPA|C\.P\.A\.|CFA|CISSP|Esq\.?|R\.N\.`
/** Those that are also words, places or firms: only behind another. */
const rarer = 'MC|VC|GC|OM|CH|PC|QC|KC|SC|CC|OC|AC|AO|AM|JP|TD|RN|PE|SJ|OFM|DSC|DFC|AFC|RA|RSA'
const peerage = String.raw`\d{1,2}(?:st|nd|rd|th)\s(?:Baronet|Bt|Baron|Baroness|Viscount|Viscountess|Earl|Marquess|Duke)(?:\sof\s\p{Lu}[\p{L}’'-]+|\s\p{Lu}[\p{L}’'-]+)?`
/** "Nora Quist, M.D., Ph.D.", "Sir Tom Thorby, 2nd Baronet, MC": behind a comma, with the comma that closes it before a verb. */
const postNominals = new RegExp(
  String.raw`(?<=\p{Lu}[\p{L}’'-]{1,30}\.?)(?:,\s(?:(?:${degrees}|${honours})(?![\p{L}\p{N}])|(?:${peerage})(?=[,\s.;()])))(?:,?\s(?:${degrees}|${honours}|${rarer})(?![\p{L}\p{N}]))*(?:,(?=\s(?:is|was|has|had|will|would|said|says|died|became|founded|joined|who)\b))?`,
  'gu',
)
/** "Ruth Calloway MBE": honours alone also without a comma, behind two words of a name and before no third. */
const bareHonours = new RegExp(
  String.raw`(?<=\p{Lu}[\p{L}’'-]{1,30}\s\p{Lu}[\p{L}’'-]{1,30})(?:\s(?:${honours})(?![\p{L}\p{N}]))+(?!\s\p{Lu})`,
  'gu',
)

/**
 * "the Company", "this Registrant", "The Board of Directors": a term that a document has defined, or a body that needs no name. It is a common
 * noun whatever its capital; not so "the Bank of England" and "the Company Store".
 */
const definedTerm =
  /(?<=\b(?:the|The|this|This|our|Our|its|Its|such|both|said)\s(?:["“‘])?)(?:Company|Companies|Corporation|Registrant|Issuer|Borrower|Lenders?|Buyer|Purchaser|Sellers?|Vendor|Acquirer|Parent|Licensee|Licensor|Supplier|Customer|Client|Investors?|Employer|Executive|Employee|Part(?:y|ies)|Group|Bank|Fund|Trust|Partnership|Foundation|University|College|School|Club|Institute|Agency|Board of Directors|Board|Supervisory Board|(?:Nominating|Nomination|Compensation|Remuneration|Audit|Executive|Governance)(?: and [A-Z][a-z]+)? Committee|Committee|Merger|Agreement|Acquisition|Transactions?|Offering|Sale|Closing|Notes|Shares)(?=(?:['’]s|["”’])?[\s,.;:)]|$)(?!\s+(?:(?:of|for|on|at|to|de|du|des)\s+(?:the\s+)?)?(?:[\p{Lu}\d]|&))/gu

const postModifiers = 'Executive|Senior|Deputy|Interim|Acting|Assistant|Associate|Corporate|First|Second'
const chiefs =
  'Executive|Financial|Finance|Operating|Operations|Technology|Technical|Information|Marketing|Legal|Commercial|Product|People|Human Resources|Revenue|Strategy|Data|Medical|Scientific|Science|Accounting|Administrative|Investment|Risk|Security|Digital|Compliance|Communications|Sustainability|Growth|Customer|Creative|Development|Business'
/** "Executive Vice President", "Chief Financial Officer", "General Counsel": capitals of respect, and no name. */
const post = new RegExp(
  String.raw`\b(?:(?:${postModifiers})\s){0,3}(?:Vice[\s-](?:President|Chair(?:man|woman|person)?|Chancellor)|Chief\s(?:${chiefs})(?:\sand\s(?:${chiefs}))?(?:\s(?:Officer|Director|Counsel|Economist|Strategist))?|Chief\s(?:Economist|Strategist|Scientist|Engineer|Counsel|Analyst|of Staff)|Managing\s(?:Director|Partner|Editor|Member)|General\s(?:Counsel|Manager|Secretary)|(?:Finance|Sales|Marketing|Operations|Commercial|Technical|Creative|Artistic|Sporting|Executive)\sDirector|Corporate\s(?:Secretary|Controller)|(?:Financial|Corporate)\sController)\b`,
  'gu',
)

/** A text without capitals of respect, of the same length. Cost: linear. */
export function withoutRespect(text: string): string {
  return text
    .replace(postNominals, blank)
    .replace(bareHonours, blank)
    .replace(definedTerm, (found) => found.toLowerCase())
    .replace(post, (found, at: number, whole: string) => {
      const kept = opensSentence(whole, at) ? 1 : 0
      return found.slice(0, kept) + found.slice(kept).toLowerCase()
    })
}

const legalForm = /\b(?:Inc|Corp|Ltd|Co|plc|LLC|LLP|S\.A|N\.V)\.$/iu
/** Units before a post that are looked at. */
const lookBack = 60

/** True where a sentence may begin: a capital there is not of respect, and says that it does. */
function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - lookBack), at)
  const words = before.trimEnd()
  if (words === '' || /\n\s*\n\s*$/u.test(before)) return true
  return /[.!?:"“”‘]$/u.test(words) && !legalForm.test(words)
}
