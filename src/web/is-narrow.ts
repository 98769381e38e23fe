/** Whether the window is narrow: the panel is a sheet then, the filters a drawer, and the tools lie along the top. As in `styles/frame.css`. */
export function isNarrow(): boolean {
  return innerWidth < 900
}
