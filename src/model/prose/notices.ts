/** What is noted and not said, as white space: exchange symbols, trade marks, wire services, dates of the old calendar. */
import { blank } from './blank.ts'

const exchanges =
  'nasdaq|nyse|nyse american|nyse arca|amex|lse|aim|tsx|tsx-v|tsxv|asx|nzx|euronext|euronext paris|euronext amsterdam|otc|otcqb|otcqx|otcmkts|xetra|fra|six|hkex|sehk|sgx|nse|bse|tse|tyo|krx|bme|epa|ams|ebr|bit|sto|cph|hel|osl|oslo|ose|bmv|bovespa|b3|jse|tase|isin|wkn|ticker|icao|iata'
/** "(Nasdaq: DNMF)", "(NYSE: HLD; TSX: HLD)". */
const ticker = new RegExp(
  String.raw`\((?:(?:${exchanges})\s?:\s?[A-Z0-9][A-Z0-9.-]{0,11}(?:\s?[,;/]\s?|\s+and\s+)?){1,4}\)`,
  'giu',
)
/** A symbol has no small letters: "(Oslo: Gyldendal)" names a publisher. */
const smallSymbol = /:\s?\S*\p{Ll}/u
const mark = /\((?:TM|SM|R)\)|[™®℠]/gu
/** "/PRNewswire/ --", "(BUSINESS WIRE)--": who spread a text is part of no fact. */
const wire =
  /\/(?:PR\s?Newswire|CNW|GLOBE NEWSWIRE|Business Wire|ACCESS Newswire|EINPresswire)[^/\n]{0,30}\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|PR\s?NEWSWIRE|ACCESS NEWSWIRE|MARKETWIRED)\)/giu
/** "[O.S. 11 February]", "(11 February Old Style)". */
const oldStyle = /\[[ON]\.\s?S\.[^[\]\n]{1,30}\]|\((?:[^()\n]{1,24}(?:Old|New) Style|[ON]\.\s?S\.[^()\n]{1,24})\)/gu

/** A text without its notices, of the same length. Cost: linear. */
export function withoutNotices(text: string): string {
  return text
    .replace(ticker, (found) => (smallSymbol.test(found) ? found : blank(found)))
    .replace(wire, blank)
    .replace(mark, blank)
    .replace(oldStyle, blank)
}
