/** Growing the view from an entity: its ties by relation type and direction, how many of them are shown, and ways to show more. */
import { compareStrings } from '../../basics/order.ts'
import { grownFrom } from '../../query/fact-walks.ts'
import { growthText } from '../../model/growth-text.ts'
import type { FactView, Growth } from '../../model/views.ts'
import { humanise } from '../data/words.ts'
import { usePage } from '../state/page-context.ts'
import { strings } from '../strings.ts'

/** How many come at one click. */
const step = 5

/** The list; `facts` are all the facts of the entity, here or not. Nothing where all of it is shown. */
export function GrowthList({ id, facts }: { readonly id: string; readonly facts: readonly FactView[] }) {
  const { view, visible, change } = usePage()
  const words = strings.explore
  const rows = growthsOf(id, facts).map((growth) => {
    const neighbours = grownFrom(new Map([[id, facts]]), growth)
    return { growth, all: neighbours.length, missing: neighbours.filter((other) => !visible.nodeIds.has(other)) }
  })
  if (rows.every(({ missing }) => missing.length === 0)) return null
  const grow = (growth: Growth, added: readonly string[]): void => {
    const others = view.grown.filter((one) => growthKey(one) !== growthKey(growth))
    const hidden = view.hidden.filter((one) => !added.includes(one))
    change(strings.changes.grow, { grown: [...others, growth], hidden, tab: 'graph' })
  }
  return (
    <section className="growths">
      <h3>{words.expand}</h3>
      <ul>
        {rows.map(({ growth, all, missing }) => {
          const type = humanise(growth.relationType ?? '')
          const shown = all - missing.length
          const next = Math.min(step, missing.length)
          return (
            <li key={growthKey(growth)}>
              <span>{growth.direction === 'out' ? words.out(type) : words.in(type)}</span>
              <span className="quiet figure">{words.shown(shown, all)}</span>
              {missing.length > step && (
                <button
                  type="button"
                  className="link"
                  aria-label={words.someOf(next, type)}
                  onClick={() => grow({ ...growth, most: shown + next }, missing)}
                >
                  {words.some(next)}
                </button>
              )}
              {missing.length > 0 && (
                <button
                  type="button"
                  className="link"
                  aria-label={words.allOf(type)}
                  onClick={() => grow(growth, missing)}
                >
                  {words.all}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function growthsOf(id: string, facts: readonly FactView[]): readonly Growth[] {
  const keys = new Map<string, Growth>()
  for (const { relationType, subject, object } of facts) {
    if (subject.id === object.id) continue
    const growth: Growth = { id, relationType, direction: subject.id === id ? 'out' : 'in' }
    keys.set(growthKey(growth), growth)
  }
  return [...keys].sort(([a], [b]) => compareStrings(a, b)).map(([, growth]) => growth)
}

function growthKey({ id, relationType, direction }: Growth): string {
  return growthText({ id, ...(relationType && { relationType }), ...(direction && { direction }) })
}
