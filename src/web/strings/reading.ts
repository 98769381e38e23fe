/** Words of reading: facts, entities and documents, and what the panel says at first. */
import { counted, formatNumber } from '../number-words.ts'

export const reading = {
  status: { active: 'active', ended: 'ended', retained: 'retained', planned: 'planned', contested: 'contested' },
  statusMeaning: {
    active: 'It holds, as far as the sources say.',
    ended: 'It held once and has ended.',
    retained: 'It was said to continue.',
    planned: 'It is announced and does not hold yet.',
    contested: 'Sources of equal standing disagree; both are kept.',
  },
  confidence: { high: 'well supported', middle: 'fairly supported', low: 'thinly supported' },
  reading: {
    label: 'Reading panel',
    back: 'Back',
    forward: 'Forward',
    close: 'Close',
    evidence: (count: number) => (count === 1 ? 'The sentence' : `The ${count} sentences`),
    sources: (documents: number, independent: number) =>
      documents === independent
        ? counted(documents, 'document')
        : `${counted(documents, 'document')}, ${formatNumber(independent)} independent`,
    independentMeaning: 'Texts that are nearly the same count once.',
    saw: 'This source says:',
    against: 'What speaks against it',
    disagree: 'The sources disagree',
    whyStatus: 'Why this status?',
    whyOne: 'Why one entity?',
    openDocument: 'Open in document',
    undated: 'undated',
    refersTo: (surface: string, name: string) => `“${surface}” is ${name}`,
    namedIn: (surface: string, sentence: string) => `“${surface}” is named in: ${sentence}`,
    byRule: (rule: string) => `rule ${rule}`,
    implied: 'implied: an argument stands outside the clause',
    negated: 'denied',
    modality: { asserted: '', reported: 'reported', possible: 'possible' },
    unresolved: (words: string) => `“${words}” is not resolved to a day`,
    said: (when: string) => `said ${when}`,
    marks: { subject: 'subject', cue: 'words of the relation', object: 'object', status: 'words of the status' },
    extractor: (rule: string) => `found by ${rule}`,
    aliases: 'Also called',
    attested: (documents: number) => (documents === 0 ? 'declared, not seen' : counted(documents, 'document')),
    mentions: (mentions: number, documents: number) =>
      `${counted(mentions, 'mention')} in ${counted(documents, 'document')}`,
    facts: (count: number) => counted(count, 'fact'),
    current: 'Now',
    past: 'Past, planned, contested',
    otherTimes: 'Before, after, planned, contested',
    alsoSaid: 'Also said',
    alsoSaidMeaning: 'Denied or held only possible, and affirmed by nobody: no line in the drawing.',
    hide: 'Hide',
    focus: 'Only around this',
    path: 'Path to…',
    pathPick: (name: string) => `Choose another entity to see how ${name} is tied to it. Escape ends.`,
    noPath: 'No visible path ties the two.',
    gone: 'This is not in the graph any more.',
  },
  welcome: {
    title: 'What this graph says',
    first: (documents: number, entities: number, facts: number) =>
      `${counted(documents, 'document')} ${documents === 1 ? 'names' : 'name'} ${counted(entities, 'entity', 'entities')} and ${documents === 1 ? 'states' : 'state'} ${counted(facts, 'fact')} about them.`,
    second: (ended: number) =>
      ended === 0
        ? 'No fact is said to have ended.'
        : `${counted(ended, 'fact')} ${ended === 1 ? 'has' : 'have'} ended, and ${ended === 1 ? 'is' : 'are'} drawn dashed.`,
    third: (contested: number) =>
      contested === 0
        ? 'Nowhere do sources of equal standing disagree.'
        : `On ${counted(contested, 'fact')} the sources disagree; both sides are kept.`,
    tryThis: 'Try this',
    tryEnded: 'Read a fact that has ended',
    tryHub: (name: string) => `See who is tied to ${name}`,
    tryCommunity: (names: string) => `Look into the community around ${names}`,
    tryContested: 'Compare two sources that disagree',
    tryFilter: 'Show only what holds now',
    unsaid: (count: number) =>
      `${counted(count, 'entity', 'entities')} ${count === 1 ? 'is' : 'are'} named of which nothing is stated; search finds ${count === 1 ? 'it' : 'them'}.`,
    everyLine: 'Every line of the drawing rests on a sentence. Click one to read it.',
  },
  documents: {
    label: 'Documents',
    facts: (count: number) => counted(count, 'assertion'),
    none: 'No document is in this graph. Build one: graphwright build FOLDER.',
    only: 'Only its facts in the graph',
    addOnly: 'Its facts too',
    back: 'All documents',
    from: (sources: string) => `read from ${sources}`,
    marked: 'Underlined: mentions. Tinted: the words that carry a fact. Click either.',
    length: (length: number) => `${formatNumber(length)} characters`,
  },
} as const
