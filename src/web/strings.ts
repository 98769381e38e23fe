/** Every English word of the page, ready for translation: here and in the files of `strings/`. Numbers and names come in as arguments. */
import { farOf } from './number-words.ts'
import { drawing } from './strings/drawing.ts'
import { finding } from './strings/finding.ts'
import { reading } from './strings/reading.ts'

export const strings = {
  ...drawing,
  ...finding,
  ...reading,
  product: 'Graphwright',
  skipToReading: 'Skip to the reading panel',
  tabs: { graph: 'Graph', table: 'Table', query: 'Query', documents: 'Documents' },
  views: 'Views',
  loading: 'Reading the graph…',
  progress: {
    checking: { what: 'Looking through the store…', far: farOf('record') },
    reading: { what: 'Reading the facts…', far: farOf('record') },
    communities: { what: 'Finding communities…', far: farOf('entity', 'entities') },
    places: { what: 'Giving every entity its place…', far: farOf('entity', 'entities') },
    once: 'A large graph is read and mapped once; after that its pages open at once.',
  },
  keys: {
    label: 'Keyboard',
    list: [
      ['/', 'search'],
      ['← ↑ → ↓', 'walk to a neighbour'],
      ['Enter', 'open the next fact of what is selected'],
      ['Esc', 'back out'],
      ['G, T, Q, D', 'graph, table, query, documents'],
      ['Space', 'choose what is selected, or let go of it'],
      ['F', 'fit the graph'],
      ['⌘Z, Ctrl+Z', 'undo; with Shift: redo'],
      ['?', 'these keys'],
    ] as const,
  },
  theme: { light: 'Light', dark: 'Dark', auto: 'As the system', label: 'Theme' },
  undone: (word: string) => `Undone: ${word}`,
  redone: (word: string) => `Done again: ${word}`,
  changes: {
    select: 'selection',
    filter: 'filter',
    tab: 'view',
    hide: 'hiding',
    focus: 'focus',
    arrange: 'arrangement',
    move: 'move',
    pick: 'choice',
    open: 'opening',
    grow: 'expansion',
    time: 'time',
    clear: 'clearing',
  },
  errors: {
    offline: 'The server does not answer.',
    offlineHint: 'Is graphwright serve still running? Start it again and reload this page.',
    cutOff: 'The file broke off before its end, so it was not saved.',
    cutOffHint: 'Try again; the terminal that serves the page says why.',
    retry: 'Try again',
  },
} as const
