/** The mark of an entity type: its colour and its family's shape, as on the stage. */
import { shapePath } from '../graph/shape-path.ts'
import { usePage } from '../state/page-context.ts'

/** The mark. */
export function TypeDot({ type }: { readonly type: string }) {
  const look = usePage().looks.get(type) ?? { color: 'currentColor', shape: 0 }
  return (
    <svg className="type-dot" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      <path d={shapePath({ x: 0, y: 0 }, 5, look.shape)} fill={look.color} />
    </svg>
  )
}
