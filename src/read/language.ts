/**
 * Which language a text shows itself to be in. Small on purpose: the extractor reads English, so the question is
 * "English or not", and a text that is not is reported and not guessed at.
 */

/** How much of a text is looked at, in UTF-16 units. */
const sampleUtf16 = 20_000

/** Below this many words, or this share of one language's function words, a Latin-script text counts as English. */
const minWords = 12
const minShare = 0.12

const scripts = [
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
] as const

/** Frequent function words that few of the other languages share. */
const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the of and to that is was for with as by from it at which this be are an its not has were have but or',
    de: 'der die und das von den mit ist des dem ein eine nicht auch sich auf für als wird im bei nach wurde einen',
    fr: 'le les des et du une dans est que qui pour par sur au avec pas il ce cette aux ont été mais sont',
    es: 'el los las del y que una por con para su es se lo como más pero fue sus ha este entre',
    it: 'il di che della per una sono con non del si nel alla dei anche gli più ha delle è come',
    pt: 'o os do da dos das em um uma que não para com por mais foi ao como no na pela são',
    nl: 'de het een van en dat op te zijn voor met niet aan er ook bij als wordt naar uit om',
    sv: 'och att det som en på är av för med till den har inte ett om men var sig från',
    pl: 'w i na z się nie do że jest to o jak po za od przez dla ale tym który są',
    tr: 've bir bu için ile de da olarak daha olan gibi çok sonra kadar en ise ancak',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** A BCP 47 tag: 'en' for English and for what is too short to tell; 'und-' and a script where the letters tell no more. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, sampleUtf16)
  return foreignScript(sample) ?? latinLanguage(sample)
}

/** True for English in any variety. */
export function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language)
}

function foreignScript(sample: string): string | undefined {
  const letters = count(sample, /\p{L}/gu)
  if (2 * count(sample, /\p{Script=Latin}/gu) >= letters) return undefined
  // Japanese mixes kana with Han, so any good share of kana decides before Han is counted.
  const script = scripts.find(([, pattern]) => count(sample, pattern) > 0.2 * letters)
  return script === undefined ? 'und' : `und-${script[0]}`
}

function latinLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < minWords) return 'en'
  let best = { language: 'en', hits: 0 }
  for (const [language, set] of functionWords) {
    const hits = words.filter((word) => set.has(word)).length
    if (hits > best.hits) best = { language, hits }
  }
  return best.hits >= minShare * words.length ? best.language : 'en'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
