/** The timeline: when things were said, when they held, and a day to look from. What ended by then is a ghost. */
import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { strings } from '../strings.ts'
import { dateWords } from '../data/words.ts'
import { dayNumber, dayOf, timelineOf } from '../data/timeline.ts'
import type { TimelineData } from '../data/timeline.ts'
import { Icon } from '../icon.tsx'
import { usePage } from '../state/page-context.ts'

const parts = 72
const stepMs = 110

/** The timeline; nothing when no fact has a date. */
export function Timeline() {
  const { index, view, change, adjust } = usePage()
  const data = useMemo(() => timelineOf(index.view.facts, parts), [index])
  const [isPlaying, setPlaying] = useState(false)
  const day = view.asOf === undefined || data === undefined ? undefined : clamp(dayNumber(view.asOf), data)

  useEffect(() => {
    if (!isPlaying || data === undefined) return
    const timer = setTimeout(() => {
      const step = Math.max(1, Math.round((data.last - data.first) / parts))
      const next = (day ?? data.first) + step
      if (next >= data.last) {
        setPlaying(false)
        adjust({ asOf: undefined })
      } else adjust({ asOf: dayOf(next) })
    }, stepMs)
    return () => clearTimeout(timer)
  }, [isPlaying, day, data, adjust])

  if (data === undefined) return null
  const words = strings.timeline
  const undated = data.undated[view.clock]
  return (
    <section className="timeline" aria-label={words.label}>
      <div className="timeline-head">
        <button
          type="button"
          className="icon-button"
          aria-label={isPlaying ? words.pause : words.play}
          title={isPlaying ? words.pause : words.play}
          onClick={() => {
            if (!isPlaying && view.asOf === undefined) change(strings.changes.time, { asOf: dayOf(data.first) })
            setPlaying(!isPlaying)
          }}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </button>
        <strong>{view.asOf === undefined ? words.all : words.asOf(dateWords(view.asOf))}</strong>
        {view.asOf !== undefined && (
          <button
            type="button"
            className="link small"
            onClick={() => change(strings.changes.time, { asOf: undefined })}
          >
            {words.all}
          </button>
        )}
        <span className="quiet timeline-undated">
          {view.asOf !== undefined && undated > 0 && words.undated(undated)}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={words.clock}
          value={view.clock}
          onChange={(clock) => change(strings.changes.time, { clock: clock === 'said' ? 'said' : 'held' })}
          data={[
            { value: 'held', label: words.held },
            { value: 'said', label: words.said },
          ]}
        />
      </div>
      <div className="timeline-body">
        <Bars data={data} clock={view.clock} day={day} />
        <input
          type="range"
          aria-label={words.slider}
          aria-valuetext={view.asOf === undefined ? words.all : dateWords(view.asOf)}
          min={data.first}
          max={data.last}
          value={day ?? data.last}
          onChange={({ currentTarget }) => {
            const asOf = dayOf(Number(currentTarget.value))
            if (view.asOf === undefined) change(strings.changes.time, { asOf })
            else adjust({ asOf })
          }}
        />
      </div>
    </section>
  )
}

interface BarsProps {
  readonly data: TimelineData
  readonly clock: 'held' | 'said'
  readonly day: number | undefined
}

/** What was said stands up, what held hangs down; the clock that counts is the darker. Years are named where there is room. */
function Bars({ data, clock, day }: BarsProps) {
  const span = data.last - data.first
  const mostSaid = Math.max(1, ...data.bins.map(({ said }) => said))
  const mostHeld = Math.max(1, ...data.bins.map(({ held }) => held))
  const place = (number: number): number => ((number - data.first) / span) * 1000
  return (
    <>
      <svg className={`bars bars-${clock}`} viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
        {data.bins.map(({ from, said, held }) => (
          <g key={from}>
            <rect
              className="said"
              x={place(from)}
              width={1000 / parts - 2}
              y={22 - (said / mostSaid) * 20}
              height={(said / mostSaid) * 20}
            />
            <rect className="held" x={place(from)} width={1000 / parts - 2} y={24} height={(held / mostHeld) * 14} />
          </g>
        ))}
        {day !== undefined && <rect className="day" x={place(day) - 1} width={2} y={0} height={40} />}
      </svg>
      <div className="years" aria-hidden="true">
        {yearsOf(data).map((year) => (
          <span key={year} style={{ left: `${place(dayNumber(`${year}-01-01`)) / 10}%` }}>
            {year}
          </span>
        ))}
      </div>
    </>
  )
}

function yearsOf({ first, last }: TimelineData): readonly number[] {
  const from = Number(dayOf(first).slice(0, 4)) + 1
  const to = Number(dayOf(last).slice(0, 4))
  const step = Math.max(1, Math.ceil((to - from + 1) / 10))
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, at) => from + at * step)
}

function clamp(day: number, { first, last }: TimelineData): number {
  return Math.min(last, Math.max(first, day))
}
