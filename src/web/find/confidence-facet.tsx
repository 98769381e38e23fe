/** The filter by confidence: a slider under the bars of how many facts are how sure. */
import { Slider } from '@mantine/core'
import { useState } from 'react'
import { confidenceStep } from '../../model/fact-filter.ts'
import { countAtLeast } from '../../query/fact-filter.ts'
import { formatNumber } from '../number-words.ts'
import { usePage } from '../state/page-context.ts'
import { strings } from '../strings.ts'

const places = Array.from({ length: 100 / confidenceStep }, (_, at) => at * confidenceStep)

/** The facet. */
export function ConfidenceFacet() {
  const { view, visible, change, adjust } = usePage()
  const [dragged, setDragged] = useState<number>()
  const least = dragged ?? view.minConfidence
  const counts = visible.counts.confidence
  const words = strings.filters
  return (
    <div className="facet">
      <h3>
        {words.confidence} <span className="quiet">{words.atLeast(least)}</span>
        <span className="count">{formatNumber(countAtLeast(counts, least))}</span>
      </h3>
      <Bars counts={counts} least={least} />
      <Slider
        size={4}
        min={0}
        max={100 - confidenceStep}
        step={confidenceStep}
        label={null}
        thumbLabel={words.confidence}
        value={least}
        onChange={(minConfidence) => {
          // The first move is a step that undo takes back; the rest of the drag belongs to it.
          if (dragged === undefined) change(strings.changes.filter, { minConfidence })
          else adjust({ minConfidence })
          setDragged(minConfidence)
        }}
        onChangeEnd={() => setDragged(undefined)}
      />
    </div>
  )
}

function Bars({ counts, least }: { readonly counts: Readonly<Record<string, number>>; readonly least: number }) {
  const countOf = (place: number): number =>
    // Full certainty stands with the last step.
    (counts[place] ?? 0) + (place === 100 - confidenceStep ? (counts[100] ?? 0) : 0)
  const most = Math.max(1, ...places.map(countOf))
  return (
    <svg className="confidence-bars" viewBox={`0 0 ${places.length} 20`} preserveAspectRatio="none" aria-hidden="true">
      {places.map((place, at) => (
        <rect
          key={place}
          data-off={place < least}
          x={at + 0.1}
          width={0.8}
          y={20 - (20 * countOf(place)) / most}
          height={(20 * countOf(place)) / most}
        />
      ))}
    </svg>
  )
}
