/** The lasso: a line drawn around nodes by hand chooses them. By keys, the space bar does the same one by one. */
import { useState } from 'react'
import type { PointerEvent } from 'react'
import { strings } from '../strings.ts'
import type { StagePlace } from './stage.ts'

interface LassoProps {
  /** Told of the line when it is closed. */
  readonly onDone: (line: readonly StagePlace[]) => void
}

/** A sheet over the stage that takes the line. */
export function Lasso({ onDone }: LassoProps) {
  const [line, setLine] = useState<readonly StagePlace[]>([])
  const placeOf = (event: PointerEvent): StagePlace => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  return (
    <svg
      className="lasso"
      role="img"
      aria-label={strings.explore.lassoSheet}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setLine([placeOf(event)])
      }}
      onPointerMove={(event) => {
        if (line.length > 0) setLine([...line, placeOf(event)])
      }}
      onPointerUp={() => {
        onDone(line)
        setLine([])
      }}
      onPointerCancel={() => setLine([])}
    >
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  )
}

/** Whether a place lies within a closed line, by counting crossings to the right of it. */
export function isWithin(line: readonly StagePlace[], { x, y }: StagePlace): boolean {
  let isInside = false
  line.forEach((a, at) => {
    const b = line[(at + 1) % line.length] ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside
  })
  return isInside
}
