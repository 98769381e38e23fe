/** Line icons of 18 px, drawn for this page. Decoration only: what they mean is always said in words too. */
const paths = {
  search: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Zm3.8 8.8L15.5 15.5',
  layout: 'M4 4h4v4H4zM11 3.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM6.5 10.5l3 5h-6zM11 11h4v4h-4z',
  picture: 'M3 4h12v10H3zM3 12l3.5-3.5 3 3 2-2L15 13M11.5 6.8h.1',
  fit: 'M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4',
  plus: 'M9 4v10M4 9h10',
  minus: 'M4 9h10',
  check: 'M4 9.5 7.5 13 14 5.5',
  back: 'M11 4 6 9l5 5',
  forward: 'M7 4l5 5-5 5',
  close: 'M5 5l8 8M13 5l-8 8',
  filter: 'M3 5h12M5.5 9h7M8 13h2',
  save: 'M9 3v8M5.5 8 9 11.500 12.500 8M3 13v2h12v-2',
  document: 'M5 2.5h5.5L13.5 6v9.5h-8.500zM10.500 2.500V6h3M7 9h4M7 12h4',
  play: 'M6 4l8 5-8 5z',
  pause: 'M6.500 4v10M11.500 4v10',
  keys: 'M2.500 5h13v8.500h-13zM5 8h.1M8 8h.1M11 8h.1M13 8h.1M6 11h6',
  theme: 'M9 3a6 6 0 1 0 0 12zM9 3a6 6 0 0 1 0 12',
  up: 'M5 11l4-4 4 4',
  down: 'M5 7l4 4 4-4',
  hide: 'M3 9s2.300-4 6-4 6 4 6 4-2.300 4-6 4-6-4-6-4Zm1-6 10 12',
  focus: 'M9 6.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5ZM9 2v2.500M9 13.500V16M2 9h2.500M13.500 9H16',
  pin: 'M6.5 3h5l-.7 5 2.2 2.500H5L7.200 8zM9 10.500V16',
  lasso:
    'M9 3c3.600 0 6.500 1.800 6.500 4.200S12.600 11.500 9 11.500s-6.500-1.900-6.500-4.300S5.400 3 9 3ZM5 10.500c-1.300.8-1.300 2.300.2 2.600 1.400.2 1.600 1.600.4 2.900',
  path: 'M4 12.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM14 2.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM4 12.500C4 7 14 11 14 5.500',
} as const

/** Name of an icon. */
export type IconName = keyof typeof paths

/** One icon. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
