/** Every English word of the page, in one place, ready for translation. Numbers and names come in as arguments. */
import type { RelationStatus } from '../model/relation.ts'

const number = new Intl.NumberFormat('en')

/** A number as it is read. */
export function formatNumber(value: number): string {
  return number.format(value)
}

/** "1 document", "2 documents". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

export const strings = {
  product: 'Graphwright',
  skipToReading: 'Skip to the reading panel',
  tabs: { graph: 'Graph', table: 'Table', query: 'Query', documents: 'Documents' },
  views: 'Views',
  loading: 'Reading the graph…',
  status: {
    active: 'active',
    ended: 'ended',
    retained: 'retained',
    planned: 'planned',
    contested: 'contested',
  } satisfies Record<RelationStatus, string>,
  statusMeaning: {
    active: 'It holds, as far as the sources say.',
    ended: 'It held once and has ended.',
    retained: 'It was said to continue.',
    planned: 'It is announced and does not hold yet.',
    contested: 'Sources of equal standing disagree; both are kept.',
  } satisfies Record<RelationStatus, string>,
  confidence: { high: 'well supported', middle: 'fairly supported', low: 'thinly supported' },
  find: {
    label: 'Search the graph',
    placeholder: 'Search names and facts',
    nothing: (text: string) => `Nothing is called “${text}”. Try a shorter word.`,
    groups: { entity: 'Entities', relation: 'Facts', type: 'Relation types', passage: 'In the documents' },
  },
  filters: {
    label: 'Filters',
    relationTypes: 'Relations',
    entityTypes: 'Entities',
    status: 'Status',
    confidence: 'Confidence',
    atLeast: (percent: number) => (percent === 0 ? 'any' : `at least ${percent} %`),
    only: 'only',
    all: 'Show all',
    reset: 'Reset filters',
    shown: (shown: number, all: number) =>
      shown === all ? counted(all, 'fact') : `${formatNumber(shown)} of ${counted(all, 'fact')}`,
    collapse: 'Hide filters',
    expand: 'Show filters',
    document: (title: string) => `Only facts of “${title}”`,
    hidden: (count: number) => `${counted(count, 'entity', 'entities')} hidden`,
    focus: (name: string) => `Only around ${name}`,
    onlyAnswer: 'Only what the query answered',
    clear: 'Clear',
  },
  graph: {
    name: 'Knowledge graph',
    describe: (entities: number, facts: number) =>
      `Drawing of ${counted(entities, 'entity', 'entities')} and ${counted(facts, 'fact')}. Arrow keys walk between neighbours, Enter opens, Escape backs out. The Table tab lists the same.`,
    tools: 'Drawing tools',
    fit: 'Fit (F)',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    layout: 'Arrange',
    layouts: { force: 'By force', circle: 'In a circle', types: 'By type', layers: 'In layers' },
    sizeBy: 'Size by',
    sizes: { degree: 'Ties', pagerank: 'PageRank', betweenness: 'Betweenness' },
    communities: 'Show communities',
    picture: 'Save a picture',
    png: 'PNG, twice the screen',
    svg: 'SVG, with legend',
    empty: 'No fact passes the filters.',
    emptyStep: 'Reset filters',
    noWebgl: 'This browser draws no WebGL, so the graph is shown as a table.',
    settling: 'Arranging the graph…',
    selected: (name: string, type: string, ties: number) => `${name}, ${type}, ${counted(ties, 'tie')}. Selected.`,
  },
  legend: { label: 'Legend', status: 'How a fact is drawn', types: 'What it is' },
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
    outgoing: 'says',
    current: 'Now',
    past: 'Past, planned, contested',
    hide: 'Hide',
    focus: 'Only around this',
    path: 'Path to…',
    pathPick: (name: string) => `Choose another entity to see how ${name} is tied to it. Escape ends.`,
    noPath: 'No visible path ties the two.',
    pathOf: (from: string, to: string, steps: number) => `${from} to ${to}: ${counted(steps, 'step')}`,
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
    tryContested: 'Compare two sources that disagree',
    tryFilter: 'Show only what holds now',
    tryTable: 'Read all facts as a table',
    unsaid: (count: number) =>
      `${counted(count, 'entity', 'entities')} ${count === 1 ? 'is' : 'are'} named of which nothing is stated; search finds ${count === 1 ? 'it' : 'them'}.`,
    everyLine: 'Every line of the drawing rests on a sentence. Click one to read it.',
  },
  table: {
    label: 'Facts',
    subject: 'Subject',
    relation: 'Relation',
    object: 'Object',
    status: 'Status',
    when: 'When',
    confidence: 'Confidence',
    sources: 'Sources',
    sorted: (ascending: boolean) => (ascending ? 'sorted upwards' : 'sorted downwards'),
    more: (count: number) => `Show ${formatNumber(count)} more`,
  },
  query: {
    label: 'Cypher query',
    run: 'Run',
    cancel: 'Cancel',
    running: 'Running…',
    examples: 'Examples',
    history: 'Earlier queries',
    parameters: 'Parameters (JSON)',
    badParameters: 'The parameters are not a JSON object.',
    rows: (count: number, ms: number) => `${counted(count, 'row')} in ${formatNumber(ms)} ms`,
    none: 'No row matches.',
    shapes: { table: 'Table', json: 'JSON' },
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download CSV',
    showInGraph: 'Show in graph',
    intro: 'Ask the graph in Cypher. Queries only read. ⌘Enter or Ctrl+Enter runs.',
    drawn: (entities: number, facts: number) =>
      `The answer names ${counted(entities, 'entity', 'entities')} and ${counted(facts, 'fact')} of the graph.`,
  },
  documents: {
    label: 'Documents',
    facts: (count: number) => counted(count, 'assertion'),
    none: 'No document is in this graph. Build one: graphwright build FOLDER.',
    only: 'Only its facts in the graph',
    back: 'All documents',
    from: (sources: string) => `read from ${sources}`,
    marked: 'Underlined: mentions. Tinted: the words that carry a fact. Click either.',
    length: (length: number) => `${formatNumber(length)} characters`,
  },
  timeline: {
    label: 'Timeline',
    held: 'When it held',
    said: 'When it was said',
    clock: 'Time that counts',
    play: 'Play',
    pause: 'Pause',
    asOf: (day: string) => `As of ${day}`,
    all: 'All times',
    slider: 'Show the graph as of a day',
    undated: (count: number) => `${counted(count, 'fact')} without a date ${count === 1 ? 'is' : 'are'} always shown`,
  },
  keys: {
    label: 'Keyboard',
    list: [
      ['/', 'search'],
      ['← ↑ → ↓', 'walk to a neighbour'],
      ['Enter', 'open the next fact of what is selected'],
      ['Esc', 'back out'],
      ['G, T, Q, D', 'graph, table, query, documents'],
      ['F', 'fit the graph'],
      ['⌘Z, Ctrl+Z', 'undo; with Shift: redo'],
      ['?', 'these keys'],
    ] as const,
  },
  theme: { light: 'Light', dark: 'Dark', auto: 'As the system', label: 'Theme' },
  undone: (word: string) => `Undone: ${word}`,
  redone: 'Done again',
  changes: {
    select: 'selection',
    filter: 'filter',
    tab: 'view',
    hide: 'hiding',
    focus: 'focus',
    arrange: 'arrangement',
    time: 'time',
    clear: 'clearing',
  },
  errors: {
    offline: 'The server does not answer.',
    offlineHint: 'Is graphwright serve still running? Start it again and reload this page.',
    retry: 'Try again',
  },
} as const
