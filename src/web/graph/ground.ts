/** The colour under the graph, for what is painted outside CSS: shaders, labels, pictures. Set when the theme changes. */

/** Colours that canvas and WebGL need; the same as the custom properties of styles/tokens.css. */
export interface Inks {
  readonly ground: string
  readonly ink: string
  readonly quiet: string
  readonly accent: string
}

const light: Inks = { ground: '#fbfaf7', ink: '#1c2330', quiet: '#59606d', accent: '#1f5fbf' }
const dark: Inks = { ground: '#12151b', ink: '#eceef2', quiet: '#a4acba', accent: '#8ab4ff' }

let current = light

/** The inks of a theme. */
export function inksOf(theme: 'light' | 'dark'): Inks {
  return theme === 'dark' ? dark : light
}

/** Makes a theme's inks the ones that are painted with. */
export function paintWith(theme: 'light' | 'dark'): void {
  current = inksOf(theme)
}

/** The inks that are painted with. */
export function inks(): Inks {
  return current
}

/** The ground as a shader takes it: four numbers 0..1. */
export function shaderGround(): [number, number, number, number] {
  const [r, g, b] = channels(current.ground)
  return [r / 255, g / 255, b / 255, 1]
}

/** A colour moved towards another: 0 keeps `color`, 1 gives `towards`. Both `#rrggbb`. */
export function mixColors(color: string, towards: string, share: number): string {
  const a = channels(color)
  const b = channels(towards)
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
