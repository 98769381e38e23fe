/**
 * The text of a document as prose: of the same length, with white space for what is written but not said: marks of Markdown and HTML,
 * stock exchange symbols, wire services, trade marks, degrees and honours after a name; and with small letters for posts and for terms
 * that a document defines ("the Company"). Offsets into the one are offsets into the other, so what is read of the prose is quoted from the text.
 */

/** Tags that end what stands before them: each becomes a blank line. */
const blockTag =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|tr|td|th|caption|br|hr|blockquote|figure|figcaption|section|article|header|footer|nav|main|pre)(?:\s[^<>]{0,500})?\/?>/giu
/** Tags within a line: known ones, without attributes or with some, so that "a <b and c> d" stays. */
const inlineTag =
  /<\/?(?:a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|strike|sub|sup|time|u)(?:\s[^<>]{0,300}=[^<>]{0,500})?\s?\/?>|<!--[^<>]{0,2000}-->/giu
const image = /!\[[^[\]\n]{0,300}\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/gu
const link = /\[([^[\]\n]{1,300})\]\((?:https?:|mailto:|\/|#|\.)[^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/gu
const opening = /(?<![\p{L}\p{N}*_~])(?:\*{1,3}|_{1,3}|~~)(?=[^\s*_~])/gu
const closing = /(?<=[^\s*_~])(?:\*{1,3}|_{1,3}|~~)(?![\p{L}\p{N}*_~])/gu

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&apos;': "'",
  '&#39;': "'",
  '&rsquo;': "'",
  '&lsquo;': "'",
  '&ndash;': '-',
  '&mdash;': '-',
}
const entity =
  /&(?:amp|apos|#39|rsquo|lsquo|ndash|mdash|nbsp|quot|ldquo|rdquo|lt|gt|hellip|#\d{2,5}|#x[0-9a-f]{2,4});/giu

const exchanges =
  'nasdaq|nyse|nyse american|nyse arca|amex|lse|aim|tsx|tsx-v|tsxv|asx|nzx|euronext|euronext paris|euronext amsterdam|otc|otcqb|otcqx|otcmkts|xetra|fra|six|hkex|sehk|sgx|nse|bse|tse|tyo|krx|bme|epa|ams|ebr|bit|sto|cph|hel|osl|oslo|ose|bmv|bovespa|b3|jse|tase|isin|wkn|ticker|icao|iata'
/** "(Nasdaq: DNMF)", "(NYSE: HLD; TSX: HLD)". */
const ticker = new RegExp(
  String.raw`\((?:(?:${exchanges})\s?:\s?[A-Z0-9][A-Z0-9.-]{0,11}(?:\s?[,;/]\s?|\s+and\s+)?){1,4}\)`,
  'giu',
)
const mark = /\((?:TM|SM|R)\)|[™®℠]/gu
/** "/PRNewswire/ --", "(BUSINESS WIRE)--": who spread a text is part of no fact. */
const wire =
  /\/(?:PR\s?Newswire|CNW|GLOBE NEWSWIRE|Business Wire|ACCESS Newswire|EINPresswire)[^/\n]{0,30}\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|PR\s?NEWSWIRE|ACCESS NEWSWIRE|MARKETWIRED)\)/giu
/** "[O.S. 11 February]", "(11 February Old Style)". */
const oldStyle = /\[[ON]\.\s?S\.[^[\]\n]{1,30}\]|\((?:[^()\n]{1,24}(?:Old|New) Style|[ON]\.\s?S\.[^()\n]{1,24})\)/gu

const degrees = String.raw`M\.D\.|Ph\.?\s?D\.?|J\.D\.|D\.Phil\.?|DPhil|D\.?Sc\.?|Sc\.D\.|Ed\.D\.|LL\.?[BDM]\.?|M\.B\.A\.|MBA|M\.Sc\.|MSc|Pharm\.?D\.?|D\.V\.M\.|DVM|D\.D\.S\.|DDS|CPA|C\.P\.A\.|CFA|CISSP|Esq\.?|R\.N\.|FRSE|FRSC|FRS|FBA|FREng|FRCP|FRCS|FRAS|FRIBA|FAcSS|OBE|MBE|CBE|KBE|DBE|GBE|KCB|DCB|GCB|KCMG|DCMG|GCMG|CMG|KCVO|DCVO|CVO|MVO|DSO|DSC|DFC|AFC|RA|RSA`
/** Those that are also words or names: only after a comma, and before another comma, a bracket or the end. */
const rarer = 'MC|VC|GC|OM|CH|PC|QC|KC|SC|CC|OC|AC|AO|AM|JP|TD|RN|PE|SJ|OFM|OP|OSB'
const peerage = String.raw`\d{1,2}(?:st|nd|rd|th)\s(?:Baronet|Bt|Baron|Baroness|Viscount|Viscountess|Earl|Marquess|Duke)(?:\sof\s\p{Lu}[\p{L}’'-]+|\s\p{Lu}[\p{L}’'-]+)?`
/** "Nora Quist, M.D., Ph.D.", "Ruth Calloway MBE", "Sir Tom Thorby, 2nd Baronet": behind a capitalised word, with the comma that closes it before a verb. */
const postNominals = new RegExp(
  String.raw`(?<=\p{Lu}[\p{L}’'-]{1,30}\.?)(?:,?\s(?:${degrees})(?![\p{L}\p{N}])|,\s(?:${peerage})(?=[,\s.;()])|,\s(?:${rarer})(?=[,.;()]|\s\())+(?:,(?=\s(?:is|was|has|had|will|would|said|says|died|became|founded|joined|who)\b))?`,
  'gu',
)

/**
 * "the Company", "this Registrant", "The Board of Directors": a term that a document has defined, or a body that needs no name. It is a common
 * noun whatever its capital; not so "the Bank of England" and "the Company Store".
 */
const definedTerm =
  /(?<=\b(?:the|The|this|This|our|Our|its|Its|such|both|said)\s(?:["“‘])?)(?:Company|Companies|Corporation|Registrant|Issuer|Borrower|Lenders?|Buyer|Purchaser|Sellers?|Vendor|Acquirer|Parent|Licensee|Licensor|Supplier|Customer|Client|Investors?|Employer|Executive|Employee|Part(?:y|ies)|Group|Bank|Fund|Trust|Partnership|Foundation|University|College|School|Club|Institute|Agency|Board of Directors|Board|Supervisory Board|(?:Nominating|Nomination|Compensation|Remuneration|Audit|Executive|Governance)(?: and [A-Z][a-z]+)? Committee|Committee|Merger|Agreement|Acquisition|Transactions?|Offering|Sale|Closing|Notes|Shares)(?=(?:['’]s|["”’])?[\s,.;:)]|$)(?!\s+(?:(?:of|for|on|at)\s+(?:the\s+)?)?(?:\p{Lu}|&))/gu

const postModifiers = 'Executive|Senior|Deputy|Interim|Acting|Assistant|Associate|Corporate|First|Second'
const chiefs =
  'Executive|Financial|Finance|Operating|Operations|Technology|Technical|Information|Marketing|Legal|Commercial|Product|People|Human Resources|Revenue|Strategy|Data|Medical|Scientific|Science|Accounting|Administrative|Investment|Risk|Security|Digital|Compliance|Communications|Sustainability|Growth|Customer|Creative|Development|Business'
/** "Executive Vice President", "Chief Financial Officer", "General Counsel": capitals of respect, and no name. */
const post = new RegExp(
  String.raw`\b(?:(?:${postModifiers})\s)*(?:Vice[\s-](?:President|Chair(?:man|woman|person)?|Chancellor)|Chief\s(?:${chiefs})(?:\sand\s(?:${chiefs}))?(?:\s(?:Officer|Director|Counsel|Economist|Strategist))?|Chief\s(?:Economist|Strategist|Scientist|Engineer|Counsel|Analyst|of Staff)|Managing\s(?:Director|Partner|Editor|Member)|General\s(?:Counsel|Manager|Secretary)|(?:Finance|Sales|Marketing|Operations|Commercial|Technical|Creative|Artistic|Sporting|Executive)\sDirector|Corporate\s(?:Secretary|Controller)|(?:Financial|Corporate)\sController)\b`,
  'gu',
)

/** Anything of it can only stand where one of these does. */
const telltale =
  /[<&*_~[\]™®℠]|\((?:[A-Za-z]|\d)|\/[A-Za-z]|[A-Z][A-Za-z]?\.?[A-Z]|(?:st|nd|rd|th) [A-Z]|Esq|Vice|Chief|Managing|General|Director|Controller|Secretary|\b(?:[Tt]he|[Tt]his|[Oo]ur|[Ii]ts|such|both|said) [“"]?[A-Z]/u

/** The prose of a text. The same text where it has nothing of the kind. Cost: linear. */
export function proseOf(text: string): string {
  if (!telltale.test(text)) return text
  return text
    .replace(blockTag, blankLine)
    .replace(inlineTag, blank)
    .replace(entity, (found) => (entities[found.toLowerCase()] ?? ' ').padEnd(found.length))
    .replace(image, blank)
    .replace(link, (found: string, words: string) => ` ${words}`.padEnd(found.length))
    .replace(opening, blank)
    .replace(closing, blank)
    .replace(ticker, blank)
    .replace(wire, blank)
    .replace(mark, blank)
    .replace(oldStyle, blank)
    .replace(postNominals, blank)
    .replace(definedTerm, (found) => found.toLowerCase())
    .replace(
      post,
      (found, at: number, whole: string) =>
        (opensSentence(whole, at) ? found.charAt(0) : '') + found.toLowerCase().slice(opensSentence(whole, at) ? 1 : 0),
    )
}

function blank(found: string): string {
  return found.replaceAll(/[^\r\n]/gu, ' ')
}

/** True where a sentence may begin: a capital there is not of respect, and says that it does. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:"“”‘’)\n\r])\s*$/u.test(text.slice(Math.max(0, at - 4), at)) || at === 0
}

function blankLine(found: string): string {
  return '\n\n'.padEnd(found.length)
}
