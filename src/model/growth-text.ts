/** Growths as they stand in an address: `entity*relation type*direction*count`, empty where nothing is asked. */
import type { Growth } from './views.ts'

/** The text of a growth. No id of ours holds `*` or `~`, which lists of growths are joined by. */
export function growthText({ id, relationType, direction, most }: Growth): string {
  return [id, relationType ?? '', direction ?? '', most ?? ''].join('*')
}

/** The growth of a text, or undefined when it is none. */
export function growthOf(text: string): Growth | undefined {
  const [id = '', relationType = '', direction = '', most = '', ...rest] = text.split('*')
  const isKnown = direction === '' || direction === 'out' || direction === 'in'
  if (id === '' || rest.length > 0 || !isKnown || !/^\d{0,6}$/.test(most)) return undefined
  return {
    id,
    ...(relationType !== '' && { relationType }),
    ...(direction !== '' && { direction }),
    ...(most !== '' && { most: Number(most) }),
  }
}
