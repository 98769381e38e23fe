/** The mark of an entity type: its colour and its family's shape, as on the stage. */
import { usePage } from '../state/page-context.ts'

/** The mark. */
export function TypeDot({ type }: { readonly type: string }) {
  const look = usePage().looks.get(type) ?? { color: 'currentColor', shape: 0 }
  return (
    <svg className="type-dot" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      {look.shape < 3 ? <circle r="5" fill={look.color} /> : <polygon points={corners(look.shape)} fill={look.color} />}
    </svg>
  )
}

function corners(shape: number): string {
  const sides = Math.floor(shape)
  const turn = shape - sides === 0 ? 0 : 1
  return Array.from({ length: sides }, (_, at) => {
    // As in the shader: a flat side above, and the half turn puts a corner there.
    const angle = -Math.PI / 2 + ((at + 0.5 + turn / 2) * 2 * Math.PI) / sides
    return `${(6 * Math.cos(angle)).toFixed(2)},${(6 * Math.sin(angle)).toFixed(2)}`
  }).join(' ')
}
