/**
 * Colours. Entity types take Okabe–Ito's hues, adjusted to at least 3:1 on each ground; types of one family are steps of one
 * hue, and the family gives the shape. Relation families take quieter hues. Status is never a colour.
 */
import type { GraphView } from '../../model/views.ts'
import { mixColors } from './ground.ts'

type Theme = 'light' | 'dark'

/** How an entity type looks. */
export interface TypeLook {
  readonly color: string
  /** See NodeMarks. */
  readonly shape: number
  /** Its family, which the sign in a node shows; absent for literal values. */
  readonly family?: string
}

const disc = 0
/** Maps, since a family may have any name, `__proto__` too. */
const families = new Map(
  Object.entries({
    organisation: { light: '#0a6aa8', dark: '#56a9e0', shape: disc },
    person: { light: '#c04f00', dark: '#f08a3c', shape: 3.5 },
    place: { light: '#00805d', dark: '#2fb892', shape: 6 },
    product: { light: '#a8487f', dark: '#da8fbb', shape: 4.5 },
    event: { light: '#946a00', dark: '#e0b23c', shape: 4 },
    work: { light: '#5b5bb5', dark: '#a3a3f0', shape: 5 },
    group: { light: '#25808f', dark: '#6cc3d1', shape: 6.5 },
  }),
)
const spare = { light: '#4f6272', dark: '#a9b7c4', shape: 5 }
const value = { light: '#6b7280', dark: '#9aa3b0', shape: 4 }
/** Steps of a hue on each ground: none sinks into it. */
const steps: Readonly<Record<Theme, readonly (readonly [share: number, towards: string])[]>> = {
  light: [
    [0, '#000000'],
    [0.34, '#000000'],
    [0.24, '#ffffff'],
    [0.55, '#000000'],
  ],
  dark: [
    [0, '#ffffff'],
    [0.5, '#ffffff'],
    [0.26, '#000000'],
    [0.75, '#ffffff'],
  ],
}

const relationFamilies = new Map(
  Object.entries({
    control: ['#3b5b92', '#8fb0e8'],
    money: ['#6b6f12', '#c9c75a'],
    supply: ['#2f7a72', '#6cc4ba'],
    legal: ['#a13d3d', '#ee8f8f'],
    people: ['#a0561c', '#e7a871'],
    place: ['#4f7a2f', '#9ccb78'],
  } as const),
)
const spareRelation = ['#5e6472', '#a9b0be'] as const

/** Looks of every entity type of a graph; literal kinds get the look of values. */
export function typeLooks(view: GraphView, theme: Theme): ReadonlyMap<string, TypeLook> {
  const looks = new Map<string, TypeLook>()
  const used = new Map<string, number>()
  for (const { id, family } of view.entityTypes) {
    const base = families.get(family) ?? spare
    const index = used.get(family) ?? 0
    used.set(family, index + 1)
    const [share, towards] = steps[theme][index % steps[theme].length] ?? [0, '#000000']
    const color = mixColors(base[theme], towards, share)
    looks.set(id, { color, shape: base.shape, family })
  }
  for (const node of view.nodes) {
    if (looks.has(node.type)) continue
    const base = node.kind === 'value' ? value : spare
    looks.set(node.type, { color: base[theme], shape: base.shape })
  }
  return looks
}

/** Colour of every relation type of a graph. */
export function relationColors(view: GraphView, theme: Theme): ReadonlyMap<string, string> {
  const pick = theme === 'light' ? 0 : 1
  return new Map(
    view.relationTypes.map(({ id, family }) => [id, (relationFamilies.get(family) ?? spareRelation)[pick]]),
  )
}
